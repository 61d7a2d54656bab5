using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>Cut, changed and hostile files: a finding, never a throw.</summary>
public sealed class HostileFileTests
{
    private static readonly byte[] Whole = Samples.Bytes("<Envelope>" + Samples.Header + Samples.Transfer + "</Envelope>");

    [Fact]
    public void A_file_cut_anywhere_gives_an_error_and_no_transaction_that_is_not_whole()
    {
        var complete = Whole.AsSpan().IndexOf("</CdtTrfTxInf>"u8) + "</CdtTrfTxInf>".Length;
        for (var length = 0; length < Whole.Length; length++)
        {
            using var reader = MessageReader.Open(Whole.AsMemory(0, length));
            while (reader.Read())
                continue;
            Assert.True(reader.Findings.HasErrors, $"cut at {length}");
            Assert.Equal(length < complete ? 0 : 1, reader.Items);
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_not_read_whole()
    {
        for (var length = 0; length < Whole.Length; length++)
        {
            using var reader = MessageReader.ReadWhole(Whole.AsMemory(0, length));
            Assert.True(reader.Findings.HasErrors, $"cut at {length}");
        }
    }

    public static TheoryData<string> Versions => [.. Arbitrary.Versions];

    [Fact]
    public void Changed_bytes_never_throw() => Change(Whole, 4000);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Changed_bytes_of_any_message_never_throw(string identifier)
    {
        var version = MessageVersions.Get(identifier);
        Change(Arbitrary.Write(version, Arbitrary.Message(version, 3), out _), 300);
    }

    [Fact]
    public void Many_unknown_elements_are_counted_and_few_findings_kept()
    {
        var many = string.Concat(Enumerable.Repeat("<Odd/>", 5000));
        using var reader = MessageReader.Open(Samples.Changed("<Nm>ACME</Nm>", many + "<Nm>ACME</Nm>" + many));
        Assert.True(reader.Read());
        Assert.Equal(10_000, reader.UnknownElements);
        Assert.Equal(10_000, reader.Findings.Total);
        Assert.Equal(200, reader.Findings.Count);
    }

    [Fact]
    public void A_file_is_read_the_same_from_a_stream_that_gives_little()
    {
        using var reader = MessageReader.Open(new TricklingStream(Whole));
        Assert.True(reader.Read());
        Assert.False(reader.Read());
        Assert.Empty(reader.Findings);
    }

    private static void Change(byte[] whole, int runs)
    {
        var random = new Random(20022);
        for (var run = 0; run < runs; run++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            using var reader = MessageReader.Open(bytes);
            while (reader.Read())
                continue;
            Assert.True(reader.Findings.Total >= 0);
        }
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(3, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(3, count));
    }
}
