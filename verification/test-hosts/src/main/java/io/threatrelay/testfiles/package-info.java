/** Where tests find the data and tools that lie beside the project. */
package io.threatrelay.testfiles;
