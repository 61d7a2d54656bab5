using System.Text;
using BankHub.Channels.Files;
using BankHub.Channels.Ftps.Control;

namespace BankHub.Tests.Channels.Ftps;

/// <summary>Replies of RFC 959, section 4.2, and what is none.</summary>
public sealed class ReplyReaderTests
{
    [Theory]
    [InlineData("220 ready\r\n", 220, "ready")]
    [InlineData("220\r\n", 220, "")]
    [InlineData("220 \n", 220, "")]
    [InlineData("211-Features:\r\n MDTM\r\n211 End\r\n", 211, "Features:| MDTM|End")]
    [InlineData("123-First line\r\nSecond line\r\n  234 A line beginning with numbers\r\n123 The last line\r\n", 123,
        "First line|Second line|  234 A line beginning with numbers|The last line")]
    [InlineData("211-a\r\n220 not the end\r\n211-still not\r\n211 end\r\n", 211, "a|220 not the end|211-still not|end")]
    public async Task A_reply_is_its_code_and_its_lines(string text, int code, string lines)
    {
        foreach (var piece in new[] { 1, 7, 4096 })
        {
            var reply = await new ReplyReader(new Pieces(Encoding.UTF8.GetBytes(text), piece)).ReadAsync(default);
            Assert.Equal(code, reply.Code);
            Assert.Equal(lines.Split('|'), reply.Lines);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("220 no end")]
    [InlineData("211-only\r\nlines\r\n")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n")]
    [InlineData("22\r\n")]
    [InlineData("099 low\r\n")]
    [InlineData("600 high\r\n")]
    [InlineData("220_odd\r\n")]
    [InlineData("\r\n220 late\r\n")]
    public async Task What_is_no_reply_breaks_the_session(string text) => await LostAsync(Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task A_line_without_end_and_lines_without_end_are_given_up()
    {
        await LostAsync(Encoding.UTF8.GetBytes("220 " + new string('x', 5000) + "\r\n"));
        await LostAsync(Encoding.UTF8.GetBytes("220-a\r\n" + string.Concat(Enumerable.Repeat("b\r\n", 300)) + "220 c\r\n"));
    }

    [Fact]
    public async Task What_follows_a_reply_unasked_is_seen()
    {
        var reader = new ReplyReader(new Pieces("234 go\r\n230 logged in, says somebody\r\n"u8.ToArray(), 4096));
        await reader.ReadAsync(default);
        Assert.True(reader.HasMore);
    }

    [Fact]
    public async Task Noise_is_a_reply_or_the_end_of_the_session_and_nothing_else()
    {
        var random = new Random(4711);
        for (var i = 0; i < 2000; i++)
        {
            var noise = new byte[random.Next(200)];
            for (var n = 0; n < noise.Length; n++)
                noise[n] = "0123456789- \r\nabc\u00ff\u0000"u8[random.Next(18)];
            try
            {
                await new ReplyReader(new Pieces(noise, 1 + random.Next(20))).ReadAsync(default);
            }
            catch (FolderException e)
            {
                Assert.Equal(FolderFault.Lost, e.Fault);
            }
        }
    }

    private static async Task LostAsync(byte[] bytes)
    {
        var lost = await Assert.ThrowsAsync<FolderException>(() => new ReplyReader(new Pieces(bytes, 100)).ReadAsync(default));
        Assert.Equal(FolderFault.Lost, lost.Fault);
    }

    /// <summary>A stream that gives no more than so many bytes at once.</summary>
    private sealed class Pieces(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}
