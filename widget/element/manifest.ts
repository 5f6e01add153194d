/** `custom-elements.json`, for editors and frameworks: made from the public tables; a test fails when the file is not the tables'. Never part of the script. */
import { countingDocs, methodDocs, optionDocs } from './docs.ts';
import type { EventName } from './events.ts';
import { countingOptions, optionNames, options } from './options.ts';

const text = { text: 'string' };

/** `events` is the table of what the page is told; its schemas stay outside of the widget. */
export function customElementsManifest(events: Readonly<Record<EventName, { readonly description?: string | undefined }>>): string {
  const attributes = optionNames.map((name) => ({
    name,
    fieldName: name,
    type: text,
    default: JSON.stringify(options[name]),
    description: optionDocs[name],
  }));
  const counting = Object.entries(countingOptions).map(([name, initial]) => ({
    name,
    type: text,
    default: JSON.stringify(initial),
    description: countingDocs[name as keyof typeof countingOptions],
  }));
  const fields = attributes.map(({ name, fieldName: _, ...rest }) => ({ kind: 'field', name, attribute: name, reflects: true, ...rest }));
  const methods = Object.entries(methodDocs).map(([name, [, description]]) => ({
    kind: 'method',
    name,
    return: { type: { text: 'void' } },
    description,
  }));
  const declaration = {
    kind: 'class',
    name: 'BookingElement',
    tagName: 'okno-booking',
    customElement: true,
    description: 'A booking widget. What stands inside it is shown until it stands, and when it cannot.',
    superclass: { name: 'HTMLElement' },
    attributes: [...attributes, ...counting],
    members: [...fields, ...methods],
    events: Object.entries(events).map(([name, { description }]) => ({ name, type: { text: 'CustomEvent' }, description })),
    slots: [{ name: '', description: 'A link or a telephone number, for when nothing else works.' }],
    cssParts: [{ name: 'root', description: 'The widget whole.' }],
    cssProperties: [
      { name: '--okno-accent', description: 'The colour from which the others are derived.' },
      { name: '--okno-radius', default: '12px', description: 'How round corners are.' },
    ],
  };
  const reference = { name: 'BookingElement', module: 'okno.js' };
  const module = {
    kind: 'javascript-module',
    path: 'okno.js',
    declarations: [declaration],
    exports: [{ kind: 'custom-element-definition', name: 'okno-booking', declaration: reference }],
  };
  return `${JSON.stringify({ schemaVersion: '2.1.0', modules: [module] }, null, 2)}\n`;
}
