/** Slowly changing dimension type 2: versions of a key, and how arrivals change them (RULES 9). */
package org.patronage.domain.history;
