/** Where the program begins: mains, command line, configuration, wiring. */
package org.patronage.bootstrap;
