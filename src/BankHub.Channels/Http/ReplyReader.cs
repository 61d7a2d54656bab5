using BankHub.Core.Wire;

namespace BankHub.Channels.Http;

/// <summary>Reads an answer whole, or not at all.</summary>
internal static class ReplyReader
{
    private const int NoContent = 204;
    private const int NotModified = 304;

    /// <summary>Throws IOException for a body that is cut, too long, or whose end nobody marked.</summary>
    public static async Task<Reply> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(h => h.Value.Select(v => new Header(h.Key, v))).ToList();
        var length = response.Content.Headers.ContentLength;
        if (length > limit)
            throw new LongAnswerException(limit);

        // A body that ends with the connection looks the same whole and cut (RFC 9112, section 6.3, case 8).
        if (length is null && response.Headers.TransferEncodingChunked != true && status is not (NoContent or NotModified))
            throw new IOException("The answer does not mark its end.");
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = new byte[length ?? Math.Min(limit, 16 * 1024)];
        var got = 0;
        while (true)
        {
            if (got == body.Length)
            {
                if (got > limit)
                    throw new LongAnswerException(limit);
                if (length is not null)
                    break;
                Array.Resize(ref body, (int)Math.Min((long)limit + 1, Math.Max(body.Length * 2L, 1)));
            }

            var more = await stream.ReadAsync(body.AsMemory(got), cancellationToken);
            if (more == 0)
                break;
            got += more;
        }

        if (length is not null && got != length)
            throw new IOException("The answer is cut.");
        return new Reply(status, headers, body.AsMemory(0, got));
    }
}
