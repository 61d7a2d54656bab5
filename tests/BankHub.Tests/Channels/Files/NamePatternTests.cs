using System.Diagnostics;
using BankHub.Channels.Files;

namespace BankHub.Tests.Channels.Files;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("FCACK_*.txt", "FCACK_20261123_000001.txt", true)]
    [InlineData("FCACK_*.txt", "FCACK_.txt", true)]
    [InlineData("FCACK_*.txt", "fcack_1.txt", false)]
    [InlineData("FCACK_*.txt", "FCACK_1.txt.part", false)]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("*.ach", "x.ach.ach", true)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXcYb", false)]
    [InlineData("**", "x", true)]
    [InlineData("[a-z]", "b", false)]
    [InlineData("a.c", "abc", false)]
    public void A_star_is_any_characters_and_a_question_mark_is_one(string pattern, string name, bool matches) =>
        Assert.Equal(matches, new NamePattern(pattern).Matches(name));

    [Fact]
    public void Many_stars_against_a_long_name_take_no_time()
    {
        var clock = Stopwatch.StartNew();
        Assert.False(new NamePattern(string.Concat(Enumerable.Repeat("*a", 60)) + "b").Matches(new string('a', 255)));
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5000);
    }
}
