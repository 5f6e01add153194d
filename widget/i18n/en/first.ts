/** English, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: { service: 'Choose a service', location: 'Choose a place', unit: 'Who with?', time: 'Choose a time', details: 'Your details' },
  labels: { service: 'Service', location: 'Place', unit: 'With', time: 'When' },
  change: (label) => `Change: ${label}`,
  back: 'Back',
  search: 'Search services',
  nothingFound: (query) => `Nothing is called “${query}”.`,
  found: (count) => `${count} found`,
  other: 'More',
  more: 'Details',
  free: 'Free',
  any: 'No preference',
  loading: 'Loading',
  unavailable: 'Booking is not available right now.',
  openPage: 'Open the booking page',
  call: (phone) => `Call ${phone}`,
  retry: 'Try again',
  partMissing: 'The next step could not be loaded. Check your connection.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'No connection. Nothing is lost: try again when you are online.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Very busy right now. Try again in a moment.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'Booking is not set up for this page yet.'
          : 'Something went wrong on our side. Try again.',
  region: (business) => `Book at ${business}`,
};
export default first;
