package io.threatrelay.grizzly;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;

/**
 * Grizzly's chunked coding for answers, and {@link ChunkReader} for requests. Grizzly's own reader
 * takes lines that end in a bare newline and chunks that do not end where they say; it also hides a
 * request from the filters behind it until the first chunk is there, so that nobody answers {@code
 * Expect: 100-continue}.
 */
final class StrictChunks implements TransferEncoding {

  private final TransferEncoding writer;
  private final Attribute<ChunkReader> readers =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(StrictChunks.class.getName());

  /**
   * @param writer writes the chunks of answers
   */
  StrictChunks(TransferEncoding writer) {
    this.writer = writer;
  }

  @Override
  public boolean wantDecode(HttpHeader header) {
    return header.isChunked();
  }

  @Override
  public ParsingResult parsePacket(FilterChainContext context, HttpHeader header, Buffer input) {
    HttpRequestPacket request = (HttpRequestPacket) header;
    ChunkReader reader = readers.get(request);
    if (reader == null) {
      reader = new ChunkReader();
      readers.set(request, reader);
    }
    if (!input.hasRemaining()) {
      return ParsingResult.create(null, null);
    }
    Buffer data = context.getMemoryManager().allocate(input.remaining());
    reader.read(input, data);
    data.trim();
    HttpContent content = HttpContent.builder(header).content(data).last(reader.isWhole()).build();
    // The codec counts from a buffer's first byte, not from its position.
    Buffer rest = input.hasRemaining() ? input.split(input.position()) : null;
    return ParsingResult.create(content, rest);
  }

  @Override
  public boolean wantEncode(HttpHeader header) {
    return writer.wantEncode(header);
  }

  @Override
  public void prepareSerialize(FilterChainContext context, HttpHeader header, HttpContent content) {
    writer.prepareSerialize(context, header, content);
  }

  @Override
  public Buffer serializePacket(FilterChainContext context, HttpContent content) {
    return writer.serializePacket(context, content);
  }
}
