using System.IO.Compression;
using System.Text;
using BankHub.Hub.Collect;

namespace BankHub.Tests.Collect;

public sealed class ContentTests
{
    private static readonly byte[] Plain = Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i * 7919}\n")));

    [Fact]
    public void Wrapping_and_line_ends_make_no_other_file()
    {
        var dos = Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(Plain).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(Content.NormalisedHash(Plain), Content.NormalisedHash(dos));
        Assert.Equal(Content.NormalisedHash(Plain), Content.NormalisedHash(Packed(Plain)));
    }

    [Fact]
    public void What_does_not_unpack_whole_has_no_normalised_hash()
    {
        var packed = Packed(Plain);
        var bad = packed.ToArray();
        bad[^6] ^= 1;

        Assert.Null(Content.NormalisedHash(bad));
        foreach (var length in Enumerable.Range(2, packed.Length - 2).Where(l => l < 64 || l % 97 == 0 || l > packed.Length - 64))
        {
            Assert.Null(Content.NormalisedHash(packed.AsMemory(0, length)));
        }

        Assert.Null(Content.NormalisedHash(packed, limit: Plain.Length - 1));
        Assert.NotNull(Content.NormalisedHash(packed, limit: Plain.Length));
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
