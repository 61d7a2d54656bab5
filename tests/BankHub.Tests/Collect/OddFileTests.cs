using BankHub.Hub.Collect;

namespace BankHub.Tests.Collect;

public sealed class OddFileTests
{
    [Theory]
    [InlineData("a\r\nb", @"a\u000d\u000ab")]
    [InlineData("\u001b[31m", @"\u001b[31m")]
    [InlineData("..\\x", @"..\u005cx")]
    [InlineData("\u202egpj.exe", @"\u202egpj.exe")]
    [InlineData("st_1234567890.txt", "st_****7890.txt")]
    public void A_name_is_shown_in_letters_that_do_nothing(string name, string shown) => Assert.Equal(shown, OddFiles.Shown(name));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(new string('x', 80) + "…", OddFiles.Shown(new string('x', 300)));
}
