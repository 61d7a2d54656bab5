using System.Text;
using BankHub.Formats.Delimited;

namespace BankHub.Tests.Formats.Delimited;

public sealed class TableReaderTests
{
    private static readonly TableForm Semicolons = new() { Separator = ';' };

    [Theory]
    [InlineData("a;b\nc;d\n", "1:a|b 2:c|d")]
    [InlineData("a;b\r\nc;d", "1:a|b 2:c|d")]
    [InlineData("a;\"b;\"\"c\"\"\"\n", "1:a|b;\"c\"")]
    [InlineData("a;b\"c;d\nx\n", "1!quotes@4 2:x")]
    [InlineData("\"a\"b;c\nx\n", "1!quotes@4 2:x")]
    [InlineData("\"a;b\nx;y\n\"z\"\n", "1!quotes@5 2:x|y 3:z")]
    [InlineData("a\0;b\nx\n", "1!characters@2 2:x")]
    [InlineData("\uFEFFa;ü\n", "1:a|ü")]
    [InlineData("a\rb\nx\n", "1!line-end@2 2!line-end@2 3:x")]
    [InlineData("a\rb\r", "1:a 2:b")]
    [InlineData("a\u0085b\nx\n", "1!characters@2 2:x")]
    public void A_row_that_cannot_be_read_has_a_problem_and_its_neighbours_none(string text, string expected) =>
        Assert.Equal(expected, Shown(Encoding.UTF8.GetBytes(text), Semicolons));

    [Fact]
    public void A_quoted_field_goes_over_lines_where_the_form_says_so() => Assert.Equal(
        "1:a\nb|c 3:d", Shown("\"a\nb\";c\nd\n"u8.ToArray(), Semicolons with { LineBreaks = true }));

    [Fact]
    public void A_quote_that_is_never_closed_is_one_problem() =>
        Assert.Equal("1:a 2!quotes@1", Shown("a\n\"b\nc\nd\n"u8.ToArray(), Semicolons with { LineBreaks = true })[..14]);

    [Theory]
    [InlineData("utf-8", new byte[] { (byte)'a', 0xFF, (byte)'\n', (byte)'x' }, "1!characters@1 2:x")]
    [InlineData("iso-8859-1", new byte[] { 0xE4, (byte)'\n', 0x80, (byte)'\n' }, "1:ä 2!characters@1")]
    [InlineData("windows-1252", new byte[] { 0x80, (byte)'\n' }, "1:€")]
    [InlineData("windows-1250", new byte[] { 0xE8, (byte)'\n' }, "1:č")]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE, 0xE4, 0x00, (byte)'\n', 0x00 }, "1:ä")]
    [InlineData("utf-16", new byte[] { 0xFE, 0xFF, 0x00, 0xE4 }, "1:ä")]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE, 0x00, 0xD8, (byte)'\n', 0x00, (byte)'x', 0x00 }, "1!characters@1 2:x")]
    [InlineData("utf-16", new byte[] { (byte)'a', 0 }, "! The file does not begin with the mark that UTF-16 has.")]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE, 0 }, "! The file ends in the middle of a character of UTF-16.")]
    [InlineData("utf-8", new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "! The file begins like utf-16, and utf-8 is expected.")]
    [InlineData("iso-8859-1", new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a' }, "! The file begins like utf-8, and iso-8859-1 is expected.")]
    public void Text_is_read_in_its_encoding_alone(string encoding, byte[] body, string expected) =>
        Assert.Equal(expected, Shown(body, Semicolons with { Encoding = encoding }));

    [Theory]
    [InlineData("AB  0012ü \n", "AB|0012|ü")]
    [InlineData("AB  00\n", "AB|00|")]
    [InlineData("\uD83D\uDE00  0012x\n", "\uD83D\uDE00|0012|x")]
    public void Fixed_places_are_counted_in_characters(string line, string expected)
    {
        using var reader = new TableReader(Encoding.UTF8.GetBytes(line), new() { Width = 10 });
        Assert.True(reader.Read());
        (int From, int Length)[] places = [(1, 4), (5, 4), (9, 2)];
        Assert.Equal(expected, string.Join('|', places.Select(place => reader.Text(TableCell.Between(place.From, place.Length)))));
    }

    internal static string Shown(byte[] body, TableForm form)
    {
        using var reader = new TableReader(body, form);
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.RowProblem is { } problem
                ? $"{reader.Line}!{problem.Rule}@{problem.Column}"
                : $"{reader.Line}:{string.Join('|', Enumerable.Range(1, reader.Count).Select(i => reader.Text(TableCell.At(i))))}");
        }

        return reader.Problem is { } fatal ? $"! {fatal}" : string.Join(' ', rows);
    }
}
