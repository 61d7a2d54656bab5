using System.Buffers;
using System.Text;
using BankHub.Formats.Soap.Writing;

namespace BankHub.Formats.Soap.Mime;

/// <summary>Joins parts to a multipart body (RFC 2046, 5.1); the same parts give the same bytes.</summary>
internal static class MultipartWriter
{
    public static (string Boundary, ReadOnlyMemory<byte> Body) Write(IReadOnlyList<SoapAttachment> parts)
    {
        var boundary = Boundary(parts);
        var body = new ArrayBufferWriter<byte>();
        foreach (var part in parts)
        {
            Put(body, $"--{boundary}\r\nContent-Type: {Line(part.ContentType)}\r\nContent-Transfer-Encoding: binary\r\n"
                + $"Content-ID: <{Line(part.ContentId)}>\r\n\r\n");
            body.Write(part.Content.Span);
            Put(body, "\r\n");
        }

        Put(body, $"--{boundary}--\r\n");
        return (boundary, body.WrittenMemory);
    }

    /// <summary>A line that no part holds.</summary>
    private static string Boundary(IReadOnlyList<SoapAttachment> parts)
    {
        for (var number = 0; ; number++)
        {
            var boundary = $"----=_part_{number}";
            var line = Encoding.ASCII.GetBytes($"--{boundary}");
            if (parts.All(part => part.Content.Span.IndexOf(line) < 0))
                return boundary;
        }
    }

    private static string Line(string text) => text.All(c => c is >= ' ' and <= '~' and not ('<' or '>'))
        ? text
        : throw new ArgumentException("A header of a part is one line of ASCII.", nameof(text));

    private static void Put(ArrayBufferWriter<byte> body, string text) => Encoding.ASCII.GetBytes(text, body);
}
