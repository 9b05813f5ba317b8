/**
 * urlscan.io: scans of websites, and what they were found to be.
 *
 * @see <a href="https://docs.urlscan.io/apis/urlscan-openapi">the API's reference</a>
 */
package io.threatrelay.provider.urlscan;
