/** The views from the form to the end. */
import { DetailsStep } from './details-step.tsx';
import { FinishedStep } from './finished-step.tsx';
import { WaitingStep } from './waiting-step.tsx';

export const detailsViews = { DetailsStep, WaitingStep, FinishedStep };
