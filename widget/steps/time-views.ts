/** The views between service and details. */
import { LocationStep } from './location-step.tsx';
import { StepFrame } from './step-frame.tsx';
import { TimeStep } from './time-step.tsx';
import { UnitStep } from './unit-step.tsx';

export const timeViews = { StepFrame, LocationStep, UnitStep, TimeStep };
