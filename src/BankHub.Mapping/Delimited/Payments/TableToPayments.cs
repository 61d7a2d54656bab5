using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Delimited;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Delimited.Statements;

namespace BankHub.Mapping.Delimited.Payments;

/// <summary>Reads payments from a table: each row is a payment that keeps every rule, or a finding.</summary>
public sealed class TableToPayments(LayoutPlan plan)
{
    public (IReadOnlyList<Payment> Payments, IReadOnlyList<Finding> Findings) Read(ReadOnlyMemory<byte> body)
    {
        var (payments, findings) = (new List<Payment>(), new FindingList(TableWalk.MaxFindings));
        using var reader = new TableReader(body, plan.Form);
        var walk = new TableWalk(plan, reader);
        if (walk.Begin() is { } fatal)
        {
            return ([], [fatal]);
        }

        var values = new FieldValues(plan, reader, walk);
        while (walk.Next(findings))
        {
            values.Begin();
            var json = Json(values);
            var place = walk.Place();
            var (payment, odd) = values.Findings.Count > 0 ? (null, [.. values.Findings])
                : PaymentReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
            if (payment is not null)
            {
                payments.Add(payment);
            }

            findings.AddRange(
                values.Findings.Count > 0 ? odd : odd.Select(f => f with { Path = place, Message = $"{f.Path}: {f.Message}" }));
        }

        findings.AddRange(walk.Against);
        findings.AddRange(Totals(walk, payments));
        return (payments, findings);
    }

    private static JsonObject Json(FieldValues values)
    {
        var json = new JsonObject();
        foreach (var role in PaymentPaths.Roles.Where(role => !PaymentPaths.IsMember(role)))
        {
            Put(json, role, PaymentPaths.Of(role, 0)!, Value(values, role));
        }

        foreach (var role in PaymentPaths.Roles.Where(PaymentPaths.IsMember))
        {
            if (values.Text(role) is { } member)
            {
                var path = PaymentPaths.Of(role, 0)!;
                Put(json, role, PaymentPaths.SystemOf(path), values.Text(LayoutRole.ClearingSystem) ?? "");
                Put(json, role, path, member);
            }
        }

        var lines = values.Columns.Where(column => column.Field.Role == LayoutRole.Remittance).Select(values.Text).OfType<string>();
        foreach (var (i, line) in lines.Index())
        {
            Put(json, LayoutRole.Remittance, PaymentPaths.Of(LayoutRole.Remittance, i)!, line);
        }

        // The caller's own reference never travels by itself; what is read has the name that the other side sees.
        if (!json.ContainsKey("reference") && values.Text(LayoutRole.EndToEndIdentification) is { } name)
        {
            json["reference"] = name;
        }

        return json;
    }

    private static string? Value(FieldValues values, LayoutRole role)
    {
        if (PaymentPaths.IsDay(role))
        {
            return values.Day(role, out _)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return role != LayoutRole.Amount ? values.Text(role)
            : values.Amount(values.Column(role)) is { } amount ? amount.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static void Put(JsonObject json, LayoutRole role, string path, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (PaymentPaths.IsAccount(role))
        {
            var account = AccountNames.Account(value) ?? new() { Other = new() { Identification = value } };
            (path, value) = account.Iban is { } iban ? ($"{path}.iban", iban.Value)
                : account.Bban is { } bban ? ($"{path}.bban", bban)
                : ($"{path}.other.identification", value);
        }

        JsonNode here = json;
        var steps = path.Split('.');
        for (var i = 0; i < steps.Length; i++)
        {
            var isLast = i == steps.Length - 1;
            JsonNode next = isLast ? JsonValue.Create(value) : char.IsAsciiDigit(steps[i + 1][0]) ? new JsonArray() : new JsonObject();
            if (here is JsonArray array)
            {
                var index = int.Parse(steps[i], CultureInfo.InvariantCulture);
                if (index == array.Count)
                {
                    array.Add(next);
                }

                here = array[index]!;
            }
            else
            {
                here = here[steps[i]] ??= next;
            }
        }
    }

    private static IEnumerable<Finding> Totals(TableWalk walk, List<Payment> payments)
    {
        if (walk.Said.TryGetValue(LayoutRole.Count, out var count)
            && (!int.TryParse(FieldValues.Meant(count.Field, count.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var stated)
                || stated != walk.Rows))
        {
            yield return new(count.Place, "row-count", $"The file has {walk.Rows} rows, and another number is stated.");
        }

        if (walk.Rows == payments.Count && walk.Said.TryGetValue(LayoutRole.Sum, out var sum)
            && TableSums.Read(sum) != payments.Sum(payment => payment.Amount.Value))
        {
            yield return new(sum.Place, "row-sum", "The rows come to another sum than is stated.");
        }
    }
}
