/** How an owner writes how long before its start something may still be done with a booking. */
import { z } from 'zod';

/** An ISO 8601 duration, in minutes. */
export const notice = z
  .string()
  .regex(/^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/, 'a duration, like PT2H or P1D')
  .transform((text) => {
    const part = (letter: string) => Number(new RegExp(`(\\d+)${letter}`).exec(text)?.[1] ?? 0);
    return part('D') * 1440 + part('H') * 60 + part('M');
  });
