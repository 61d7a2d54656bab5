using System.Buffers;
using BankHub.Cli.Conversion.Canonical.Comparison;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>
/// Canonical payments as one message. What was written is read back and held against what was given: so whatever did not travel is told,
/// whoever forgot it.
/// </summary>
internal static class PaymentsToMessage
{
    private static readonly Dictionary<string, ITransferForm> Forms = new()
    {
        ["pain.001"] = new TransferInitiationForm(), ["pain.008"] = new CollectionForm(), ["pacs.003"] = new ClearedCollectionForm(),
        ["pacs.008"] = new ClearingForm(), ["pacs.009"] = new ClearingForm(),
    };

    /// <summary>The form of a message that carries payments, or null.</summary>
    public static ITransferForm? Form(MessageVersion version) => Forms.GetValueOrDefault(version.Message);

    public static Converted Convert(ReadOnlyMemory<byte> whole, MessageVersion version, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (payments, problems) = PaymentDocuments.Read(whole);
        if (problems.Count > 0 || payments.Count == 0)
        {
            return Converted.Refused(problems.Count > 0 ? problems : ["There is no payment in it."]);
        }

        return Convert(
            payments, new(version, ConversionTables.Read(order.Mapping), MessageName.Of(whole.Span), order.Now), output);
    }

    /// <summary>Payments, wherever they come from.</summary>
    public static Converted Convert(IReadOnlyList<Payment> payments, TransferTerms terms, IBufferWriter<byte> output)
    {
        var version = terms.Version;
        if (Form(version) is not { } form)
        {
            return Converted.Refused([$"Payments cannot become {version}."]);
        }

        var written = form.Write(payments, terms);
        if (written.Problems.Count > 0)
        {
            return Converted.Refused(written.Problems);
        }

        var (back, findings) = form.Read(written.Bytes, terms);
        if (findings.Count > 0 || back.Count != payments.Count)
        {
            return Converted.Refused([.. findings.Select(Converted.Said), "What was written does not read as was given."]);
        }

        var differences = Differences(written.Order.Select(i => (i + 1, payments[i])), back).ToList();
        string[] changed = [.. Lines(differences.Where(d => d.IsThere), $"{version} would say it otherwise")];
        if (changed.Length > 0)
        {
            return Converted.Refused(changed);
        }

        output.Write(written.Bytes.Span);
        return Converted.With(Lines(differences, $"{version} has no place for it")) with { Notes = written.Notes };
    }

    private static IEnumerable<Difference> Differences(IEnumerable<(int Number, Payment Payment)> sent, IReadOnlyList<Payment> back) =>
        from pair in sent.Zip(back)
        from found in JsonDifference.Of(PaymentWriter.Write(pair.First.Payment), PaymentWriter.Write(pair.Second))

        // The caller's own reference never travels; what is read names the payment as the message does.
        select new Difference(pair.First.Number, found.Path, found.IsThere && found.Path != "$.reference");

    private static IEnumerable<string> Lines(IEnumerable<Difference> differences, string why)
    {
        var losses = new Losses("payment");
        foreach (var (number, path, _) in differences)
        {
            losses.Add(path, why, number);
        }

        return losses.Lines;
    }

    private sealed record Difference(int Number, string Path, bool IsThere);
}
