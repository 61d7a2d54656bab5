using System.Text;
using BankHub.Formats.Delimited;

namespace BankHub.Tests.Formats.Delimited;

public sealed class DelimitedReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "1:a")]
    [InlineData("a|b\nc||\n", "1:a,b 2:c,,")]
    [InlineData("a|b\r\nc\r\n", "1:a,b 2:c")]
    [InlineData("\n\na", "1: 2: 3:a")]
    public void Cuts_lines_at_their_ends_and_fields_at_the_separator(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text).Select(line => $"{line.Number}:{string.Join(',', line.Fields)}")));

    [Fact]
    public void A_field_that_is_not_there_is_empty() =>
        Assert.Equal(("a", "b", ""), (Read("a|b")[0][1], Read("a|b")[0][2], Read("a|b")[0][3]));

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a\u001B[31mb")]
    [InlineData("é")]
    [InlineData("a\0")]
    public void A_line_with_other_than_printable_characters_has_a_problem_and_its_neighbours_none(string line) =>
        Assert.Equal([false, true, false], Read($"x|y\n{line}\nz").Select(read => read.Problem is not null));

    [Fact]
    public void A_carriage_return_within_a_line_spoils_both_its_halves() =>
        Assert.Equal([false, true, true, false], Read("x|y\na\rb\nz").Select(read => read.Problem is not null));

    [Fact]
    public void A_line_that_is_too_long_has_a_problem() =>
        Assert.Equal([true, false], Read(new string('x', TableForm.MaxRow + 1) + "\nz").Select(line => line.Problem is not null));

    private static List<DelimitedLine> Read(string text) => [.. DelimitedReader.Read(Encoding.UTF8.GetBytes(text), TableForm.Plain('|'))];
}
