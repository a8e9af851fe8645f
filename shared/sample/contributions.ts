import type { Link } from '../domain/link.ts'

/** How much an activity moves an outcome, where it is not the usual, by `activity-outcome`. */
export const contributions: Readonly<Record<string, Link['contribution']>> = {
  'scheduling-rollout-on-tools': 3,
  'scheduling-rollout-planned': 1,
  'scheduling-pilot-first-visit': 1,
  'van-stock-first-visit': 3,
  'acoustic-rollout-water-lost': 3,
  'acoustic-pilot-water-lost': 3,
  'ranking-rollout-water-lost': 3,
  'tablets-on-tools': 3,
  'photo-check-first-visit': 1,
  'voice-notes-on-tools': 1,
  'meter-alarms-repair': 3,
  'job-status-informed': 3,
  'job-history-planned': 3,
  'burst-rollout-planned': 3,
  'fatigue-unhurt': 1,
  'cable-detectors-unhurt': 3,
  'driver-coaching-unhurt': 3,
  'contractor-tablets-unhurt': 1,
  'scheduling-rollout-job-cost': 3,
  'tablets-job-cost': 1,
  'job-pack-job-cost': 1,
  'electric-vans-on-tools': 1,
  'one-place-repair': 1,
  'skills-first-visit': 1,
}
