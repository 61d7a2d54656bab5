using System.Text;
using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

public sealed class PaymentReaderTests
{
    public static TheoryData<string> Documents => [.. Examples.All];

    public static TheoryData<string> Schemes => [.. Scheme.All.Select(scheme => scheme.Value)];

    [Theory, MemberData(nameof(Documents))]
    public void Reads_what_it_wrote(string document) => RoundTrip(Examples.Read(document));

    [Theory, MemberData(nameof(Schemes))]
    public void Reads_every_payment_that_it_wrote(string scheme) =>
        Prop.ForAll(Arb.From(PaymentGenerator.AnyText.Payments(Scheme.Parse(scheme))), RoundTrip)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Does_not_care_for_the_order_of_properties_or_for_spaces()
    {
        const string turned = """{ "creditor" : {"name":"B"}, "amount":{"currency":"EUR" ,"value":"1"}, """;
        const string straight = """{"amount":{"value":"1.00","currency":"EUR"},""";
        const string rest =
            """
            "debtorAccount":{"iban":"DE89370400440532013000"},"creditorAccount":{"iban":"DE89370400440532013000"},"debtor":{"name":"A"},
            "requestedExecutionDate":"2026-11-24","method":"creditTransfer","endToEndIdentification":"E","reference":"R",
            """;
        var one = Examples.Read($$"""{{turned}}{{rest}}"scheme":"sepa-instant"}""");
        var other = Examples.Read($$"""{{straight}}{{rest}}"creditor":{"name":"B"},"scheme":"sepa-instant"}""");
        Assert.Equal(one, other);
        Assert.Equal(PaymentWriter.Write(one), PaymentWriter.Write(other));
    }

    [Fact]
    public void Understands_escapes_in_names_and_texts()
    {
        var plain = Examples.Read(Examples.SepaCredit);
        var escaped = Examples.Read(Examples.SepaCredit
            .Replace("\"scheme\"", "\"sch\\u0065me\"", StringComparison.Ordinal)
            .Replace("Müller & Söhne KG", @"M\u00FCller \u0026 S\u00f6hne\u0020KG", StringComparison.Ordinal));
        Assert.Equal(plain, escaped);
    }

    [Fact]
    public void Carries_what_other_formats_choke_on()
    {
        const string text = "\"\\/ <&>'` ]]> :32A: -} é Ж 漢字 😀";
        var payment = Examples.Read(Examples.SepaCredit) with { Reference = text };
        Assert.Equal(text, Examples.Read(Encoding.UTF8.GetString(PaymentWriter.Write(payment))).Reference);
    }

    [Fact]
    public void Fills_the_decimals_of_an_amount()
    {
        var payment = Examples.Read(Examples.Sterling);
        Assert.Equal(Money.Of(250m, Currency.Gbp), payment.Amount);
        Assert.Contains("\"250.00\"", Encoding.UTF8.GetString(PaymentWriter.Write(payment)), StringComparison.Ordinal);
    }

    [Fact]
    public void Sorts_metadata_and_writes_nothing_that_is_empty()
    {
        var written = Encoding.UTF8.GetString(PaymentWriter.Write(Examples.Read(Examples.AchCredit)));
        Assert.EndsWith("\"metadata\":{\"employee\":\"77\",\"run\":\"2026-11\"}}", written, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", written, StringComparison.Ordinal);
        Assert.DoesNotContain("null", written, StringComparison.Ordinal);
    }

    private static void RoundTrip(Payment payment)
    {
        var written = PaymentWriter.Write(payment);
        var (again, findings) = PaymentReader.Read(written);
        Assert.Empty(findings);
        Assert.Equal(payment, again);
        Assert.Equal(written, PaymentWriter.Write(again!));
    }
}
