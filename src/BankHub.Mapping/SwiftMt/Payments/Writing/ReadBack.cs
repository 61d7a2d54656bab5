using System.Reflection;
using System.Text.Json;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>
/// Holds a message that was written against the transfer that it was written of. What is missing and was not told is a loss, what is said
/// otherwise a problem; of what moves the money nothing may differ, told or not.
/// </summary>
internal static class ReadBack
{
    private static readonly PropertyInfo[] OfData = typeof(InterbankData).GetProperties();
    private static readonly PropertyInfo[] OfUnderlying = typeof(UnderlyingTransfer).GetProperties();

    public static void Check(InterbankTransfer given, ReadOnlyMemory<byte> bytes, MtTerms terms, MtOutgoing to)
    {
        var reader = new MtReader(bytes);
        if (!reader.Read() || MtToPayments.Read(reader.Message, terms.Mapping) is not { Findings: [], Transfers: [var back] })
        {
            to.Problem("$", "differs", "The message that was written cannot be read as a transfer.");
            return;
        }

        Check(given, back, to);
    }

    public static void Check(InterbankTransfer given, InterbankTransfer back, MtOutgoing to)
    {
        foreach (var path in Essentials.Differences(given.Payment, back.Payment))
        {
            to.Problem(path, "differs", "The message would say it otherwise.");
        }

        Payments(given.Payment, back.Payment, to);
        Properties(OfData, given.Data, back.Data, "data", to);
        if (given.Payment.Underlying is { } underlying && back.Payment.Underlying is { } again)
        {
            Properties(OfUnderlying, underlying, again, "$.underlying", to);
        }
    }

    private static void Payments(Payment given, Payment back, MtOutgoing to)
    {
        using var one = JsonDocument.Parse(PaymentWriter.Write(given));
        using var other = JsonDocument.Parse(PaymentWriter.Write(back));
        foreach (var difference in Difference.Between("$", one.RootElement, other.RootElement))
        {
            // The caller's own words never travel; what is read is named as the message names it.
            var stays = difference.Path is "$.reference" or "$.connection" or "$.metadata"
                || difference.Path.StartsWith("$.metadata.", StringComparison.Ordinal);

            // The transfer that is covered is held against the other by its parts, of which agents may be named in two ways.
            var isApart = difference.Path.StartsWith("$.underlying.", StringComparison.Ordinal);
            if (!stays && !isApart && !to.IsTold(difference.Path))
            {
                Tell(difference.Path, difference.Kind == DifferenceKind.Missing, to);
            }
        }
    }

    private static void Properties(PropertyInfo[] properties, object given, object back, string path, MtOutgoing to)
    {
        foreach (var property in properties)
        {
            var (said, again) = (property.GetValue(given), property.GetValue(back));
            var place = $"{path}.{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}";
            if (!Equals(said, again) && !Essentials.AreSame(said as Agent, again as Agent) && !to.IsTold(place))
            {
                Tell(place, again is null, to);
            }
        }
    }

    private static void Tell(string path, bool isMissing, MtOutgoing to)
    {
        if (isMissing)
        {
            to.Lose(path, "The message has no place for it.");
        }
        else
        {
            to.Problem(path, "differs", "The message would say it otherwise.");
        }
    }
}
