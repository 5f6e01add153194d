/** The views after the first step. */
import { DetailsStep } from './details-step.tsx';
import { FinishedStep } from './finished-step.tsx';
import { LocationStep } from './location-step.tsx';
import { StepFrame } from './step-frame.tsx';
import { TimeStep } from './time-step.tsx';
import { UnitStep } from './unit-step.tsx';
import { WaitingStep } from './waiting-step.tsx';

export const laterViews = { StepFrame, LocationStep, UnitStep, TimeStep, DetailsStep, WaitingStep, FinishedStep };
export type LaterViews = typeof laterViews;
