using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;
using BankHub.Core.Wire;

namespace BankHub.Tests.Conformance;

/// <summary>What adapters make, as text for golden files.</summary>
internal static class Words
{
    public static string Of(Encoded encoded)
    {
        var text = new StringBuilder();
        foreach (var (i, message) in encoded.Messages.Index())
        {
            text.Append($"message {i}: {Of(message.Message)}\n");
            foreach (var reference in message.References)
                text.Append($"  reference {reference}\n");
        }

        foreach (var payment in encoded.Payments)
        {
            text.Append($"payment {payment.PaymentId}: message {payment.Message}, position {payment.Position}\n");
            foreach (var reference in payment.References)
                text.Append($"  reference {reference}\n");
            foreach (var note in payment.Notes)
                text.Append($"  note {note}\n");
        }

        foreach (var problem in encoded.Problems)
            text.Append($"problem {problem.PaymentId}: {string.Join("; ", problem.Findings)}\n");
        return text.ToString();
    }

    public static string Of(OutboundMessage message) => message switch
    {
        FileDrop file => $"file {file.FileName} to {file.Endpoint}\n{Encoding.Latin1.GetString(file.Body.Span)}",
        Request request => $"{request.Method} {request.Path} to {request.Endpoint}, {request.Effect}, state '{request.State}'"
            + string.Concat(request.Headers.Select(header => $", {header.Name}: {header.Value}"))
            + (request.Body.Length > 0 ? $"\n{Encoding.UTF8.GetString(request.Body.Span)}" : ""),
        _ => message.ToString(),
    };

    public static string Of(IEnumerable<DecodedItem> items) => string.Concat(items.Select(item => Of(item) + "\n"));

    public static string Of(DecodedItem item) => item switch
    {
        DecodedFinding finding => $"finding  {finding.Finding}",
        DecodedEvidence evidence => $"evidence {Of(evidence.Evidence)}",
        DecodedFollowUp next => $"next     {next.Step}{Names(" [", next.References, "]")}: {Of(next.Message)}",
        DecodedCursor cursor => $"cursor   {cursor.Feed} {cursor.Cursor}",
        DecodedEntry entry => $"entry    {Of(entry.Entry)}",
        DecodedStatement begun => $"begins   {begun.Statement}",
        DecodedStatementEnd ended => $"ends     {ended.Statement}",
        _ => item.ToString(),
    };

    private static string Of(StatementEntry entry) =>
        string.Join(' ', new[]
        {
            entry.AccountServicerReference, entry.EntryReference, $"{entry.Side}", $"{entry.Amount}", $"{entry.BookingDate:yyyy-MM-dd}",
            entry.BankTransactionCode?.Proprietary, string.Join(' ', entry.Details.Select(d => $"trace:{d.References.Trace}")),
        }.Where(word => !string.IsNullOrEmpty(word)));

    private static string Of(Evidence evidence) =>
        $"{evidence.Kind} {evidence.Scope} {string.Join(' ', evidence.References)}"
        + $" | {evidence.Amount} {evidence.Side} {evidence.BookingDate:yyyy-MM-dd}"
        + $" | {evidence.Reason} {evidence.Reason?.Text}"
        + $" | {evidence.Identity} | {evidence.BankWord}"
        + string.Concat(evidence.Corrections?.Select(field => $" {field.Key}={field.Value}") ?? [])
        + Names(" | learns ", evidence.Learnt, "");

    private static string Names(string before, IReadOnlyList<Reference> references, string after) =>
        references.Count == 0 ? "" : $"{before}{string.Join(' ', references)}{after}";
}
