using System.Buffers;
using BankHub.Cli.Conversion.Canonical.Statements;
using BankHub.Cli.Conversion.Canonical.Transfers;
using BankHub.Cli.Inspect.Delimited;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Delimited.Payments;
using BankHub.Mapping.Delimited.Statements;

namespace BankHub.Cli.Conversion.Canonical.Tables;

/// <summary>A table of text as canonical JSON or as a message, and canonical payments as a table, by a layout.</summary>
internal static class TableConversion
{
    /// <summary>The word for a table.</summary>
    public const string Table = "csv";

    public static Converted Convert(ReadOnlyMemory<byte> whole, ConversionOrder order, IBufferWriter<byte> output)
    {
        var plan = LayoutFile.Read(order.Layout!);
        if (order.To == Table)
        {
            return FromPayments(whole, plan, order, output);
        }

        if (order.To != NachaForms.Json && !IsoConversion.Words.Contains(order.To))
        {
            return Converted.Refused([$"A table cannot become {order.To}."]);
        }

        var json = new ArrayBufferWriter<byte>();
        var read = plan.Layout.Use == LayoutUse.Statement ? Statements(whole, plan, json) : Payments(whole, plan, json);
        if (read.Problems.Count > 0 || order.To == NachaForms.Json)
        {
            output.Write(json.WrittenSpan);
            return read;
        }

        var version = MessageVersions.Get(order.To);
        var message = plan.Layout.Use == LayoutUse.Statement
            ? StatementsToMessage.Convert(json.WrittenMemory, version, order, output)
            : PaymentsToMessage.Convert(json.WrittenMemory, version, order, output);
        return message with { Losses = [.. read.Losses, .. message.Losses] };
    }

    private static Converted Statements(ReadOnlyMemory<byte> whole, LayoutPlan plan, IBufferWriter<byte> output)
    {
        DecodedItem[] items = [.. new TableToStatements(plan).Decode(whole)];
        Finding[] findings = [.. items.OfType<DecodedFinding>().Select(item => item.Finding)];
        Finding[] problems = [.. findings.Where(finding => finding.Rule != "left-out")];
        if (problems.Length == 0 && items.OfType<DecodedEntry>().Any(entry => entry.Statement is null))
        {
            return Converted.Refused(["The table names no account: the layout's constants can."]);
        }

        return problems.Length > 0 ? Converted.Refused(problems) : Written(StatementObjects.Of(items), findings, output);
    }

    private static Converted Payments(ReadOnlyMemory<byte> whole, LayoutPlan plan, IBufferWriter<byte> output)
    {
        var (payments, findings) = new TableToPayments(plan).Read(whole);
        return findings.Count > 0
            ? Converted.Refused(findings)
            : Written([.. payments.Select(payment => new CanonicalObject(PaymentWriter.Write(payment), IsItem: true))], [], output);
    }

    private static Converted Written(IReadOnlyList<CanonicalObject> objects, IEnumerable<Finding> leftOut, IBufferWriter<byte> output)
    {
        MessageToJson.Write(objects, output);
        return Converted.With(Told(leftOut));
    }

    private static Converted FromPayments(ReadOnlyMemory<byte> whole, LayoutPlan plan, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (payments, problems) = PaymentDocuments.Read(whole);
        if (plan.Layout.Use != LayoutUse.Payments || problems.Count > 0 || payments.Count == 0)
        {
            return Converted.Refused(plan.Layout.Use != LayoutUse.Payments ? ["The layout is one of statements, which banks write."]
                : problems.Count > 0 ? problems : ["There is no payment in it."]);
        }

        var terms = new TableTerms(MessageName.Of(whole.Span), DateOnly.FromDateTime(order.Now.Date));
        var written = new PaymentsToTable(plan, terms).Encode(payments);
        if (written.Problems.Count > 0)
        {
            return Converted.Refused(written.Problems);
        }

        output.Write(written.Bytes.Span);
        return Converted.With(Told(written.LeftOut)) with { Notes = [.. Told(written.Notes)] };
    }

    private static IEnumerable<string> Told(IEnumerable<Finding> findings) =>
        findings.Select(finding => $"{finding.Path}: {finding.Message}");
}
