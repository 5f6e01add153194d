/** `docs/okno.schema.json`, for editors; a test fails when the file is not the schema's. */
import { z } from 'zod';
import { configSchema } from './schema.ts';

export const configJsonSchema = (): string => `${JSON.stringify(z.toJSONSchema(configSchema, { io: 'input' }), null, 2)}\n`;
