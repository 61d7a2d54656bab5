using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Cli.Conversion.Canonical.Answers;
using BankHub.Cli.Conversion.Canonical.Comparison;
using BankHub.Cli.Conversion.Canonical.Statements;
using BankHub.Cli.Conversion.Canonical.Transfers;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Answers;

namespace BankHub.Cli.Conversion.Canonical;

/// <summary>
/// A message in canonical words: payments, statements with their entries, or answers with what they are evidence of. What is understood
/// only in part is refused; what the canonical words have no place for is told.
/// </summary>
internal static class MessageToJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Messages for which there are no canonical words, and why.</summary>
    private static readonly Dictionary<string, string> Wordless = new()
    {
        ["pacs.028"] = "It asks what became of a payment; canonical words say what did, and have none for the question.",
        ["camt.060"] = "It asks for a report on an account; canonical words are of statements, and have none for the question.",
        ["camt.057"] = "It says that money will come; canonical words are of what was booked.",
        ["camt.058"] = "It takes back that money will come; canonical words are of what was booked.",
        ["camt.105"] = "It claims charges; canonical words have charges with a payment or an entry only.",
        ["camt.106"] = "It claims charges; canonical words have charges with a payment or an entry only.",
        ["camt.107"] = "It is about a cheque, for which there are no canonical words.",
        ["camt.108"] = "It is about a cheque, for which there are no canonical words.",
        ["camt.109"] = "It is about a cheque, for which there are no canonical words.",
        ["camt.110"] = "It asks about a payment in the words of an investigation, for which there are no canonical ones.",
        ["camt.111"] = "It answers in the words of an investigation, for which there are no canonical ones.",
    };

    public static Converted Convert(ReadOnlyMemory<byte> whole, ConversionOrder order, IBufferWriter<byte> output)
    {
        using var reader = MessageReader.Open(whole);
        if (reader.Version is not { } version)
        {
            return Converted.Refused(reader.Findings.Select(finding => finding.ToString()));
        }

        if (Wordless.GetValueOrDefault(version.Message) is { } why)
        {
            return Converted.Refused([$"{version}: {why}"]);
        }

        var mapping = ConversionTables.Read(order.Mapping);
        var told = PaymentsToMessage.Form(version) is { } form
            ? Payments(form, form.Read(whole, new(version, mapping, "", order.Now)))
            : MessageToAnswer.Reads(version.Message) ? Answer(whole, version.Message, new(mapping))
            : Items(version.Message, [.. new BankMessages(mapping).Decode(whole)]);
        if (told.Problems.Count > 0 || told.Objects.Count == 0)
        {
            return Converted.Refused(told.Problems.Count > 0 ? told.Problems : ["Nothing in it has canonical words."]);
        }

        Write(told.Objects, output);
        var (lost, names) = Uncarried.Of(whole, version, told.Item, told.Objects, mapping);
        return Converted.With([.. lost.Lines, .. told.Losses]) with { Notes = [.. names.Lines] };
    }

    private static Told Payments(
        ITransferForm form, (IReadOnlyList<Core.Payments.Payment> Payments, IReadOnlyList<Core.Findings.Finding> Findings) read) =>
        new([.. read.Payments.Select(p => new CanonicalObject(Core.Payments.PaymentWriter.Write(p), IsItem: true))],
            [.. read.Findings.Select(Converted.Said)], form.Item);

    private static Told Answer(ReadOnlyMemory<byte> whole, string message, BankMessages messages)
    {
        var read = AnswerObjects.Of(whole, message, messages);
        return new(read.Objects, read.Problems, "") { Losses = read.Losses };
    }

    private static Told Items(string message, DecodedItem[] items) => new(
        message.StartsWith("camt", StringComparison.Ordinal) ? StatementObjects.Of(items) : EvidenceObjects.Of(items),

        // What an entry's parties say oddly is left out of it, and is then missing among its values.
        [.. items.OfType<DecodedFinding>().Where(f => f.Finding.Rule != "left-out").Select(f => Converted.Said(f.Finding))],
        message.StartsWith("camt", StringComparison.Ordinal) ? "Ntry" : "");

    /// <summary>One array of all that is no part of another.</summary>
    internal static void Write(IReadOnlyList<CanonicalObject> objects, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartArray();
            foreach (var root in objects.Where(one => !one.IsPart))
            {
                using var document = JsonDocument.Parse(root.Json);
                document.RootElement.WriteTo(json);
            }

            json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    private sealed record Told(IReadOnlyList<CanonicalObject> Objects, IReadOnlyList<string> Problems, string Item)
    {
        public IReadOnlyList<string> Losses { get; init; } = [];
    }
}

/// <summary>Something that a message says, in canonical JSON.</summary>
/// <param name="Json">The object.</param>
/// <param name="IsItem">Whether it is what one transaction or entry of the message says, in their order.</param>
/// <param name="IsPart">Whether another object contains it.</param>
internal sealed record CanonicalObject(byte[] Json, bool IsItem = false, bool IsPart = false);
