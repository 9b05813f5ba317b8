package io.threatrelay.war;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Says of every body that it is JSON. The relay API does so as well, but JAX-RS implementations
 * look at a request's type before they let it come so far, and refuse one that is none. Remembers
 * who sent it, which JAX-RS cannot tell.
 */
@WebFilter("/*")
public final class JsonRequests implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SenderOfThread.come(request.getRemoteAddr());
    try {
      chain.doFilter(new JsonRequest((HttpServletRequest) request), response);
    } finally {
      SenderOfThread.gone();
    }
  }

  private static final class JsonRequest extends HttpServletRequestWrapper {

    private static final String NAME = "Content-Type";
    private static final String JSON = "application/json";

    JsonRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getContentType() {
      return JSON;
    }

    @Override
    public String getHeader(String name) {
      return NAME.equalsIgnoreCase(name) ? JSON : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return NAME.equalsIgnoreCase(name)
          ? Collections.enumeration(List.of(JSON))
          : super.getHeaders(name);
    }
  }
}
