using System.Globalization;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Formats.Delimited;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Delimited.Statements;
using CsvHelper;

namespace BankHub.Cli.Bench.Delimited;

/// <summary><c>bankhub bench format</c> without a file: a bank's export read beside the library that cuts it into fields.</summary>
internal static class TableBench
{
    private const int Rows = 20_000, Rounds = 10;

    private const string Mapping = """
        {"layouts":{"export":{"use":"statement","covers":"whole-days","delimiter":";","header":true,"dates":["dd.MM.yyyy"],
          "numbers":{"decimal":",","thousands":"."},"amounts":"negative-is-debit","kind":"end-of-day",
          "constants":{"account":"DE89370400440532013000"},
          "columns":[{"name":"Booked","role":"bookingDate"},{"name":"Value","role":"valueDate"},{"name":"Amount","role":"amount"},
            {"name":"Currency","role":"currency"},{"name":"Balance","role":"balance"},{"name":"Name","role":"counterpartyName"},
            {"name":"Account","role":"counterpartyAccount"},{"name":"Text","role":"remittance"},
            {"name":"Reference","role":"endToEndIdentification"}]}}}
        """;

    public static int Run(TextWriter output)
    {
        var table = Table();
        var plan = LayoutPlan.Of(MappingReader.Read(Encoding.UTF8.GetBytes(Mapping), [])!.Own.Layouts["export"], [])!;
        output.WriteLine();
        output.WriteLine($"Tables: {Rows:N0} rows, {table.Length:N0} bytes, best of several rounds in processor time, one thread, warm");
        var plain = Line(output, "CsvHelper, each field", 0, () => Plain(table));
        Line(output, "rows, checked", plain, () => Checked(table, plan.Form));
        Line(output, "entries, balances", plain, () => Entries(table, plan));
        return 0;
    }

    private static byte[] Table()
    {
        var text = new StringBuilder("Booked;Value;Amount;Currency;Balance;Name;Account;Text;Reference\r\n");
        var balance = 0m;
        for (var i = 0; i < Rows; i++)
        {
            var amount = (i % 2 == 0 ? 1 : -1) * (1000 + (i / 100m));
            balance += amount;
            var day = $"{1 + (i % 28):D2}.11.2026";
            text.Append(CultureInfo.InvariantCulture, $"{day};{day};{Amount(amount)};EUR;{Amount(balance)};\"Muster; Söhne {i} AG\";");
            text.Append(CultureInfo.InvariantCulture, $"FR1420041010050500013M02606;Invoice {i} of November;E2E-{i:D8}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Amount(decimal amount) => amount.ToString("F2", CultureInfo.InvariantCulture).Replace('.', ',');

    private static long Plain(byte[] table)
    {
        using var reader = CsvReader.Create(table, new() { Separator = ';' });
        var length = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                length += reader.GetString(i).Length;
            }
        }

        return length;
    }

    private static long Checked(byte[] table, TableForm form)
    {
        using var reader = new TableReader(table, form);
        var length = 0L;
        while (reader.Read())
        {
            for (var i = 1; i <= reader.Count && reader.RowProblem is null; i++)
            {
                length += reader[TableCell.At(i)].Length;
            }
        }

        return length;
    }

    /// <summary>A finding would cost time and say that the table is not what it should be.</summary>
    private static long Entries(byte[] table, LayoutPlan plan) => new TableToStatements(plan).Decode(table).Sum(item =>
        item is DecodedFinding found ? throw new InvalidOperationException(found.Finding.ToString()) : 1L);

    private static double Line(TextWriter output, string what, double plain, Func<long> run)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var began = Environment.CpuUsage.TotalTime;
            run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - began).TotalSeconds);
        }

        var rate = Rows / Math.Max(best, 1e-9);
        output.WriteLine($"  {what,-26}{rate,12:N0} a second{(plain > 0 ? $"  {plain / rate:N2} times the time" : "")}");
        return rate;
    }
}
