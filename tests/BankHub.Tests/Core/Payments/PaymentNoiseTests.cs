using System.Text;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

public sealed class PaymentNoiseTests
{
    public static TheoryData<string, string, string> NotJson => new()
    {
        { "", "json", "line 1, column 1" },
        { "   \n ", "json", "line 2, column 2" },
        { "{", "json", "line 1, column 2" },
        { "{\"scheme\":\"ach-ppd\",}", "json", "line 1, column 21" },
        { "{\n  \"é\": x\n}", "json", "line 2, column 8" },
        { "{} {}", "json", "line 1, column 4" },
        { "{\"a\":01}", "json", "line 1, column 7" },
        { "{\"a\":NaN}", "json", "line 1, column 6" },
        { "{'a':1}", "json", "line 1, column 2" },
        { "{\"a\":\"\n\"}", "json", "line 1, column 7" },
        { "{/* no */}", "json", "line 1, column 2" },
        { "\uFEFF{}", "json", "line 1, column 1" },
        { "[1,2]", "type", "$" },
        { "\"text\"", "type", "$" },
        { "null", "type", "$" },
        { "{}", "empty", "$" },
    };

    [Theory, MemberData(nameof(NotJson))]
    public void What_is_no_payment_at_all_is_one_finding(string document, string rule, string place)
    {
        var finding = Assert.Single(Findings(document));
        Assert.Equal((rule, place), (finding.Rule, finding.Path));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_one_finding_with_their_place()
    {
        byte[] latin = [.. "{\n\"a\":\"M"u8, 0xFC, .. "ller\"}"u8];
        var finding = Assert.Single(PaymentReader.Read(latin).Findings);
        Assert.Equal(("json-utf8", "line 2, column 7"), (finding.Rule, finding.Path));
    }

    [Theory]
    [InlineData(16, "type", "unknown")]
    [InlineData(17, "json-depth", "json-depth")]
    [InlineData(60, "json-depth", "json-depth")]
    [InlineData(10_000, "json-depth", "json-depth")]
    public void Deep_nesting_is_one_finding(int depth, string arrays, string objects)
    {
        Assert.Equal(arrays, Assert.Single(Findings(new string('[', depth) + new string(']', depth))).Rule);
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
        Assert.Contains(Findings(nested), finding => finding.Rule == objects);
    }

    [Fact]
    public void A_long_document_is_refused_unseen() =>
        Assert.Equal("size", Assert.Single(PaymentReader.Read(new byte[PaymentReader.MaxBytes + 1]).Findings).Rule);

    [Fact]
    public void A_cut_at_any_byte_is_a_finding_and_no_payment()
    {
        foreach (var bytes in Examples.All.Select(Encoding.UTF8.GetBytes))
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                var (payment, findings) = PaymentReader.Read(bytes.AsMemory(0, length));
                Assert.Null(payment);
                Assert.Single(findings);
            }
        }
    }

    [Fact]
    public void Noise_never_throws() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b))), HasPaymentOrFindings)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Changed_bytes_never_throw()
    {
        var changes =
            from document in Gen.Elements(Examples.All.Select(Encoding.UTF8.GetBytes).ToArray())
            from places in Gen.ArrayOf(Gen.Choose(0, document.Length - 1), 3)
            from bytes in Gen.ArrayOf(Gen.Elements("{}[]\",:\\u0019azAZ é\0"u8.ToArray()), 3)
            select Change(document, places, bytes);
        Prop.ForAll(Arb.From(changes), HasPaymentOrFindings).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_document_full_of_strangers_is_one_finding()
    {
        var strangers = string.Join(',', Enumerable.Range(0, 6000).Select(i => $"\"x{i:x}\":1"));
        Assert.Equal("properties", Assert.Single(Findings($"{{{strangers}}}")).Rule);
    }

    [Fact]
    public void Findings_are_bounded()
    {
        var numbers = string.Join(',', Enumerable.Repeat("1", 200));
        var findings = Examples.FindingsWith(Examples.CrossBorder, "[\"Order 5\", \"part 2 of 3\"]", $"[{numbers}], \"extra\": 1");
        Assert.Equal(FindingList.DefaultLimit + 1, findings.Count);
        Assert.Equal("findings", findings[^1].Rule);
    }

    [Fact]
    public void Lists_that_are_too_long_are_one_finding()
    {
        var agents = string.Join(',', Enumerable.Repeat("{\"bic\":\"CHASUS33\"}", 4));
        var finding = Assert.Single(Examples.FindingsWith(
            Examples.CrossBorder, "{ \"bic\": \"CHASUS33\" },", $"{agents},"));
        Assert.Equal(("$.intermediaryAgents", "items"), (finding.Path, finding.Rule));
    }

    private static IReadOnlyList<Finding> Findings(string document) => PaymentReader.Read(Encoding.UTF8.GetBytes(document)).Findings;

    private static bool HasPaymentOrFindings(byte[] document)
    {
        var (payment, findings) = PaymentReader.Read(document);
        return payment is null == findings.Count > 0;
    }

    private static byte[] Change(byte[] document, int[] places, byte[] bytes)
    {
        var changed = document.ToArray();
        foreach (var (place, put) in places.Zip(bytes))
            changed[place] = put;
        return changed;
    }
}
