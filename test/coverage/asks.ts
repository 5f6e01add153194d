/** What people ask of booking widgets again and again, in the trackers of others, and by which tests of ours each is held to. */

export interface Ask {
  readonly asked: string;
  /** File and name, as it is written there. */
  readonly tests: readonly (readonly [file: string, name: string])[];
}

const hosts = 'test/browser/hosts';

export const asks: readonly Ask[] = [
  {
    asked: 'A frame is as tall as what is in it, and grows no further',
    tests: [
      [`${hosts}/frame.test.ts`, 'is as tall as what stands in it, at every step and every width, without a scrollbar and without a loop'],
    ],
  },
  {
    asked: 'It lives on when a page changes its route, or comes from the browser’s memory, and leaves nothing behind',
    tests: [
      [`${hosts}/hostile.test.ts`, 'mounts and unmounts it fifty times keeps nothing of it'],
      ['test/browser/frameworks.test.ts', 'in %s sets attributes, calls methods and hears events, up to the booking'],
      [`${hosts}/elsewhere.test.ts`, 'is as it was: nothing typed is lost, and it books'],
    ],
  },
  {
    asked: 'One widget, however often it is asked for',
    tests: [
      [`${hosts}/hostile.test.ts`, 'includes the script three times, moves and defers it, there is one widget and one of each listener'],
    ],
  },
  {
    asked: 'The browser’s Back is the page’s',
    tests: [['test/browser/guest.test.ts', 'takes no focus, scrolls nothing, and leaves the history alone']],
  },
  {
    asked: 'Nothing scrolls or jumps to it, and it takes no focus',
    tests: [
      ['test/browser/guest.test.ts', 'takes no focus, scrolls nothing, and leaves the history alone'],
      [`${hosts}/popup.test.ts`, 'opens from any element: focus in, background out of reach, Escape out, focus back, nothing left behind'],
    ],
  },
  {
    asked: 'No flash: light or dark as the page is, from the first frame, and followed live',
    tests: [
      [`${hosts}/first-frame.test.ts`, 'on a page that is %s, for a visitor in the %s, is as all that follow'],
      [`${hosts}/first-frame.test.ts`, 'in a frame lets the page’s own ground through'],
    ],
  },
  {
    asked: 'It stands under the strictest content policy',
    tests: [
      ['test/browser/guest.test.ts', 'breaks no strict Content-Security-Policy, nor Trusted Types, on the way to a booking'],
      [`${hosts}/popup.test.ts`, 'books to the end under the strictest policy, %s'],
      [`${hosts}/frame.test.ts`, 'tells the page what the widget tells, under a strict policy'],
    ],
  },
  {
    asked: 'It is there at once',
    tests: [
      ['test/size/size.test.ts', 'shows the first step in %s for at most 20 kB'],
      [`${hosts}/popup.test.ts`, 'takes the wishes of what opens it, and fetches nothing before its %s'],
    ],
  },
  {
    asked: 'It needs no cookies of others, and no storage',
    tests: [
      [`${hosts}/elsewhere.test.ts`, 'books, %s'],
      [`${hosts}/hostile.test.ts`, 'may store nothing, it books'],
    ],
  },
  {
    asked: 'When it cannot come, another way shows within four seconds',
    tests: [
      [`${hosts}/hostile.test.ts`, 'gets no %s, or waits for it in vain, shows its link within four seconds'],
      [`${hosts}/hostile.test.ts`, 'was in the way for a while gets its widget when somebody comes back'],
    ],
  },
  {
    asked: 'Nobody comes an hour early or late',
    tests: [
      ['test/browser/barber.test.ts', 'in Moscow sees Novosibirsk’s times with its zone and their own beside them, at %i px'],
      ['widget/steps/time-step.test.tsx', 'stand on the clock of the chosen place, and so does "today"'],
      ['test/contract/time-zones.test.ts', 'is one and the same for everybody, at every jump of the clocks, from %s on'],
      ['test/browser/salon-time-zones.test.ts', 'reads the times by their own clock, and books the salon’s'],
    ],
  },
  {
    asked: 'An empty month leads to the next free time',
    tests: [
      ['widget/steps/time-step.test.tsx', 'leads to the next free day'],
      ['test/browser/life.test.ts', 'is told that nothing is free, and what to do, %s'],
    ],
  },
  {
    asked: 'Who comes second keeps what was typed, and gets the nearest times',
    tests: [
      ['test/browser/flow.test.ts', 'whose time is taken by somebody else meanwhile keeps what was typed and takes the nearest'],
      [
        'test/contract/forms.test.ts',
        'offers other times when the chosen one has just been taken, and books one of them with what was typed',
      ],
    ],
  },
  {
    asked: 'Five clicks, a reload and a slow service make one booking',
    tests: [
      ['test/browser/life.test.ts', 'that reloads while it waits comes back to the same booking, and there is one'],
      [`${hosts}/popup.test.ts`, 'may be closed while a booking is being sent: the outcome waits behind it'],
      ['test/contract/forms.test.ts', 'books once, however often the same form is sent'],
    ],
  },
  {
    asked: 'Counters hear of a booking, once',
    tests: [
      [
        'test/browser/analytics.test.ts',
        'hear a funnel and one purchase, once for a reload, a way back and another tab, and nothing of the client',
      ],
    ],
  },
  {
    asked: 'The campaign of the landing page reaches the booking',
    tests: [
      ['test/browser/page-api.test.ts', 'sends the campaign of the landing page with the booking, and nothing else of the address'],
      [`${hosts}/frame.test.ts`, 'sends the campaign of another page, which has but the script'],
    ],
  },
  {
    asked: 'Everybody can use its calendar',
    tests: [
      ['widget/element/transcript.test.tsx', 'says in %s (%s) what is written down'],
      ['test/browser/flow.test.ts', 'books by keyboard alone, in at most 25 key presses and what is typed'],
      ['test/browser/flow.test.ts', 'moves through the calendar and the times by the keys of the grid'],
      ['test/browser/flow.test.ts', 'books from the list of soonest times by keyboard alone, and keeps to the list'],
      [
        'test/browser/looks.test.ts',
        'is whole, readable and quiet at every step: from 320 px, which is 400 %, to 1280, in light and dark, from both sides',
      ],
      ['widget/theme/colours.test.ts', 'can be read whatever the page’s accent, on light, on dark, and on whatever ground a page has'],
    ],
  },
  {
    asked: 'It speaks the page’s language, from right to left too, and changes it without losing anything',
    tests: [
      ['test/browser/languages.test.ts', 'follows the page into Hebrew, keeps what was chosen and typed, and books from right to left'],
      [`${hosts}/hostile.test.ts`, 'reads from right to left, the button floats on the other side'],
    ],
  },
  {
    asked: 'Fields can be filled in, locked and hidden',
    tests: [
      ['test/browser/page-api.test.ts', 'locks and hides what it has filled in, shows what is missing, and sends what it has set'],
      ['widget/element/held-chunk.test.tsx', 'shows what is locked, and lets nobody change it'],
    ],
  },
  {
    asked: 'Telephone numbers and autofill just work',
    tests: [
      ['test/browser/life.test.ts', 'has a form that browsers know how to fill, and what they fill is what is sent'],
      ['proxy/domain/phone.test.ts', '%s in %s is %s'],
    ],
  },
  {
    asked: 'What a page changes later is followed at once',
    tests: [
      ['widget/element/changes.test.tsx', 'is followed at once: %s'],
      [`${hosts}/frame.test.ts`, 'follows what the page changes, and loses nothing of what was chosen'],
    ],
  },
  {
    asked: 'Paying leads there and back, from a frame too',
    tests: [
      ['test/browser/salon-payments.test.ts', 'sees how long the time is held, pays, and comes back to a confirmed booking, at %i px, %s'],
      [
        'test/browser/salon-payments.test.ts',
        'pays from within a frame in a tab of its own, for gateways stand in no frame, and the frame sees it',
      ],
    ],
  },
  {
    asked: 'No cookies, nobody else’s hosts, and nothing counted before the client agrees',
    tests: [
      ['test/browser/guest.test.ts', 'talks to nobody but its proxy'],
      ['test/browser/analytics.test.ts', 'hear nothing before the client agrees, and load nothing of anybody else’s'],
      [
        'test/browser/analytics.test.ts',
        'hear what follows once the client agrees by a call of the page, also made before the script came, until it is taken back',
      ],
    ],
  },
  {
    asked: 'Several services, people and dates in one go, with an answer for each',
    tests: [
      ['test/browser/salon-visits.test.ts', 'books three services in one visit at %i px; one was just taken, and the rest goes with it'],
      ['test/browser/barber-visits.test.ts', 'is told when only a part could be made, and takes it back'],
    ],
  },
  {
    asked: 'It stands wherever a site builder puts it, and believes no forged message',
    tests: [
      [`${hosts}/hostile.test.ts`, 'unsets everything, in quirks mode, with an old jQuery and patched prototypes, it books'],
      [`${hosts}/frame.test.ts`, 'is believed alone: nobody else can tell the page anything, and stray messages harm nothing'],
    ],
  },
];

export const asksTable = (): string =>
  [
    '## What people ask of booking widgets\n',
    'Twenty-five asks and complaints that come again and again in the trackers of other widgets, and the tests that hold this one to them.\n',
    '| | asked | tests |\n|---|---|---|',
    ...asks.map(
      ({ asked, tests }, index) => `| ${index + 1} | ${asked} | ${tests.map(([file, name]) => `\`${file}\`: ${name}`).join('<br>')} |`,
    ),
    '',
  ].join('\n');
