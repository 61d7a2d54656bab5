using System.Net;

namespace BankHub.Channels.Http;

/// <summary>The sealed bytes of a request; they are written once and never again, whatever the handler would like.</summary>
internal sealed class SealedContent(ReadOnlyMemory<byte> bytes) : HttpContent
{
    private int _written;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _written, 1) != 0)
            throw new IOException("The body would have been sent a second time.");
        await stream.WriteAsync(bytes, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
