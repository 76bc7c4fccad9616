/**
 * The configuration: YAML text, overrides and environment in, one immutable {@link
 * org.patronage.bootstrap.config.PatronageConfig} out, or one message that names everything wrong.
 */
package org.patronage.bootstrap.config;
