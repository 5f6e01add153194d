/** Strangers' text after it was parsed: a small tree that can be drawn as nodes. It never holds markup. */
import { z } from 'zod';

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'bold' | 'italic'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

export type RichText = readonly Block[];

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: z.string() }),
    z.object({ type: z.literal('break') }),
    z.object({ type: z.enum(['bold', 'italic']), children: z.array(inline) }),
    z.object({ type: z.literal('link'), href: z.string().regex(/^(https?:|mailto:|tel:)/), children: z.array(inline) }),
  ]),
);

export const richText: z.ZodType<RichText> = z.array(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), children: z.array(inline) }),
    z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(inline)) }),
  ]),
);
