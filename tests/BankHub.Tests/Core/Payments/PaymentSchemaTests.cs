using System.Buffers;
using System.Text;
using System.Text.Json;
using BankHub.Core.Payments;
using BankHub.Tests.House;
using BankHub.Tests.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

public sealed class PaymentSchemaTests
{
    private const string SchemaFile = "schemas/payment.schema.json";

    /// <summary>What the reader knows beyond the schema: check digits, decimals, what a scheme needs, repeated properties.</summary>
    public static readonly IReadOnlyList<string> BeyondTheSchema =
    [
        "iban-check-digits", "iban-length", "iban-country", "bic-country", "aba-check-digit", "creditor-reference-check-digits",
        "lei-check-digits", "amount-decimals", "amount-positive", "amount-digits", "member-identification", "duplicate", "scheme-method",
        "scheme-currency", "scheme-account", "agent-clearing", "agent-needed", "mandate-transfer", "mandate-signature",
        "creditor-scheme-needed", "mandate-needed", "cover",
    ];

    private static readonly SchemaJudge Judge = SchemaJudge.Named("payment");

    [Fact]
    public void The_schema_file_is_what_the_shapes_say()
    {
        var made = new ArrayBufferWriter<byte>();
        PaymentSchema.Write(made);
        var schema = Encoding.UTF8.GetString(made.WrittenSpan) + "\n";
        var copy = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(SchemaFile));
        File.WriteAllText(copy, schema);
        Assert.True(schema == Tree.Read(SchemaFile), $"{SchemaFile} is not what the shapes say; if they are right, copy {copy} there");
    }

    [Fact]
    public void The_schema_accepts_every_payment_that_is_written() =>
        Prop.ForAll(Arb.From(PaymentGenerator.AnyText.Payments()), payment => Accepts(PaymentWriter.Write(payment)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory, MemberData(nameof(PaymentFindingTests.Broken), MemberType = typeof(PaymentFindingTests))]
    public void The_schema_and_the_reader_refuse_alike(string document, string found, string put, string path, string rule)
    {
        var accepts = TryAccept(Encoding.UTF8.GetBytes(document.Replace(found, put, StringComparison.Ordinal)));
        Assert.True(accepts is not true || BeyondTheSchema.Contains(rule), $"the schema accepts what breaks {rule} at {path}");
    }

    /// <summary>Null for what a JSON parser refuses by itself, such as a broken surrogate.</summary>
    private static bool? TryAccept(byte[] document)
    {
        try
        {
            return Accepts(document);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Accepts(byte[] document)
    {
        using var parsed = JsonDocument.Parse(document);
        return Judge.Accepts(parsed.RootElement);
    }
}
