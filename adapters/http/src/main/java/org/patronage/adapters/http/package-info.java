/** Notices of runs by HTTP, to an address that somebody else keeps. */
package org.patronage.adapters.http;
