/** Reads a distribution's parameters; what is missing or not a number has its default. */
import {
  type DistributionId,
  distributionEntries,
  type ParameterId,
} from '../config/distributions';

/** Parameters as an experiment holds them. */
export type Parameters = Readonly<Record<string, number>>;

/** The value of `name`, the default of `id`'s entry where it is missing. */
export function parameterOf(id: DistributionId, parameters: Parameters, name: ParameterId): number {
  const given = parameters[name];
  if (given !== undefined && Number.isFinite(given)) return given;
  const entry = distributionEntries[id].parameters[name];
  if (!entry) throw new RangeError(`${id} has no parameter ${name}`);
  return entry.default;
}
