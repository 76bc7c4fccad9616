/**
 * A landing zone with persons that do not exist, for trials, demonstrations and measurements of any
 * size. All of it follows from a {@link org.patronage.bootstrap.synthetic.SyntheticPlan}: the same
 * plan gives the same bytes, and nothing is remembered of a person from one file to the next.
 */
package org.patronage.bootstrap.synthetic;
