/** The views after the first step. */
import { DetailsStep } from './details-step.tsx';
import { FinishedStep } from './finished-step.tsx';
import type { FirstStep } from './first-step.tsx';
import { LocationStep } from './location-step.tsx';
import { StepFrame } from './step-frame.tsx';
import { TimeStep } from './time-step.tsx';
import { UnitStep } from './unit-step.tsx';
import { Waiting } from './waiting.tsx';

export const laterViews = { StepFrame, LocationStep, UnitStep, TimeStep, DetailsStep, WaitingStep: Waiting, FinishedStep };
/** A chunk that knows more may draw the first step anew. */
export type LaterViews = typeof laterViews & { readonly FirstStep?: typeof FirstStep };
