/** What a business says in its own words: by language and name, a text, or one for each plural form. Places are `{named}`. */
import { z } from 'zod';
import { languages } from '../languages.ts';
import { textPlaces } from '../texts.ts';

const form = z.enum(['zero', 'one', 'two', 'few', 'many', 'other']);

export const texts = z.partialRecord(
  z.enum(languages),
  z.partialRecord(z.enum([...textPlaces.keys()]), z.union([z.string(), z.partialRecord(form, z.string())])).meta({ id: 'own-texts' }),
);
