using System.Text;
using BankHub.Formats.Delimited;

namespace BankHub.Tests.Formats.Delimited.Hostile;

/// <summary>What is made to break a reader: each ends soon, with a problem and not with an exception.</summary>
public sealed class HostileTableTests
{
    internal static readonly TableForm[] Forms =
    [
        new() { Separator = ';' }, new() { Separator = ';', LineBreaks = true }, new() { Separator = '\t', Quote = null },
        new() { Separator = ';', Escape = '\\', Quote = null }, new() { Width = 20 }, TableForm.Plain('|'),
        new() { Separator = ';', Encoding = "windows-1252" }, new() { Separator = ';', Encoding = "utf-16" },
    ];

    private static readonly byte[] Sample = Encoding.UTF8.GetBytes(
        "\uFEFFDate;Text;Amount\r\n2026-11-23;\"a;\"\"b\"\"\";-5,00\r\n2026-11-24;Größe \\; x;7,00\r\n\r\nTotal|;2;2,00\r\n");

    [Fact]
    public void A_file_that_is_cut_at_any_byte_is_read_as_far_as_it_goes()
    {
        foreach (var form in Forms)
        {
            for (var length = 0; length <= Sample.Length; length++)
            {
                Assert.InRange(Rows(Sample[..length], form), 0, 8);
            }
        }
    }

    [Fact]
    public void Changed_bytes_never_break_the_reader()
    {
        const int seed = 20261123;
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var body = Sample.ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                body[random.Next(body.Length)] = random.Next(3) == 0 ? ";\"\r\n\0\\"u8[random.Next(6)] : (byte)random.Next(256);
            }

            Assert.True(Rows(body, Forms[i % Forms.Length]) <= body.Length + 1, $"seed {seed}, round {i}");
        }
    }

    [Fact]
    public void A_line_of_ten_megabytes_and_a_million_columns_are_one_problem_each()
    {
        foreach (var form in Forms[..2])
        {
            Assert.Equal("1!row-length@1 2:x", TableReaderTests.Shown([.. Shape("line", 10_000_000), .. "\nx"u8], form));
            Assert.Equal("1!row-length@1 2:x", TableReaderTests.Shown([.. Shape("columns", 1_000_000), .. "\nx"u8], form));
        }
    }

    internal static byte[] Shape(string shape, int size) => shape switch
    {
        "line" => [.. Enumerable.Repeat((byte)'x', size)],
        "columns" => [.. Enumerable.Repeat((byte)';', size)],
        "quote" => [(byte)'"', .. Enumerable.Repeat("a;b\n"u8.ToArray(), size / 4).SelectMany(row => row)],
        "quotes" => [.. Enumerable.Repeat((byte)'"', size)],
        "lines" => [.. Enumerable.Repeat((byte)'\n', size)],
        "returns" => [.. Enumerable.Repeat("\ra"u8.ToArray(), size / 2).SelectMany(row => row), (byte)'\n'],
        _ => new byte[size],
    };

    /// <summary>Reads all there is, and every field of it.</summary>
    internal static int Rows(byte[] body, TableForm form)
    {
        using var reader = new TableReader(body, form);
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            for (var i = 1; i <= reader.Count && reader.RowProblem is null; i++)
            {
                var cell = form.Separator is null ? TableCell.Between(i, 5) : TableCell.At(i);
                Assert.True(reader.Text(cell).Length <= TableForm.MaxRow && reader.Column(cell) > 0);
            }
        }

        return rows;
    }
}
