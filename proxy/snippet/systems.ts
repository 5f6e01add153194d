/** Where each website system takes HTML; and which of them lets no script of ours onto its pages. */

export interface System {
  readonly title: string;
  /** Where the code is pasted. */
  readonly where: string;
  /** The same for the floating button, where it differs. */
  readonly float?: string;
  /** Nothing but an address is of use there. */
  readonly addressOnly?: true;
}

const lastOnPage = 'Put it last on the page.';

export const systems = {
  html: { title: 'HTML', where: 'Where the widget shall stand in the page.', float: 'Just before </body>.' },
  wordpress: {
    title: 'WordPress',
    where:
      'In a block "Custom HTML", both lines in the one block. Where scripts are stripped when saving, the script goes into the theme’s head.',
  },
  elementor: { title: 'Elementor', where: 'In the widget "HTML".' },
  tilda: {
    title: 'Tilda',
    where: 'In the block T123, "HTML code".',
    float: 'In the block T123, "HTML code", last on the page or in the footer.',
  },
  bitrix: {
    title: 'Bitrix',
    where: 'In the page’s source, in the editor.',
    float: 'In the site’s template, just before </body>.',
  },
  webflow: { title: 'Webflow', where: 'In a "Code Embed". It runs on the published site, not in the designer.' },
  wix: {
    title: 'Wix',
    where: 'In "Embed a site": paste this address. Code would stand in a frame of another origin.',
    float: 'As the address of a button or link. Code would stand in a frame of another origin.',
    addressOnly: true,
  },
} as const satisfies Readonly<Record<string, System>>;

export type SystemName = keyof typeof systems;
export const systemNames = Object.keys(systems) as readonly SystemName[];

/** `corner` is whether it floats in the window; `opens` whether something is pressed first. */
export function whereToPaste(name: SystemName, mode: string): string {
  const { where, float, addressOnly }: System = systems[name];
  if (addressOnly) return (mode === 'inline' || mode === 'frame' ? where : float) ?? where;
  return mode === 'float' ? (float ?? `${where} ${lastOnPage}`) : where;
}
