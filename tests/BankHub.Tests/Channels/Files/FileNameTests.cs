using BankHub.Channels.Files;

namespace BankHub.Tests.Channels.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("FCACK_20261123_000001.txt")]
    [InlineData("fc-7f3a.ach")]
    [InlineData("a")]
    [InlineData("statement 2026 (1).xml")]
    [InlineData("AUX2.txt")]
    [InlineData("CONNECT.txt")]
    public void A_plain_name_is_taken(string name) => Assert.True(FileName.IsPlain(name));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("../up.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("..\\up.txt")]
    [InlineData("C:x")]
    [InlineData("x:stream")]
    [InlineData("%2e%2e%2fx")]
    [InlineData("-rf")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\tb")]
    [InlineData("a\0b")]
    [InlineData("a\u001b[31mb")]
    [InlineData("a\u007fb")]
    [InlineData("a\u202eb")]
    [InlineData("\uff0e\uff0e")]
    [InlineData("r\u00e9sum\u00e9.txt")]
    [InlineData("\ufffd.txt")]
    [InlineData("CON")]
    [InlineData("con.txt")]
    [InlineData("nul.tar.gz")]
    [InlineData("COM1")]
    [InlineData("lpt9.txt")]
    [InlineData("trailing.")]
    [InlineData("trailing ")]
    [InlineData(" leading")]
    [InlineData("*")]
    [InlineData("a?b")]
    [InlineData("a|b")]
    [InlineData("a\"b")]
    [InlineData("<a>")]
    public void A_hostile_name_is_refused(string name) => Assert.False(FileName.IsPlain(name));

    [Fact]
    public void A_name_longer_than_file_systems_take_is_refused()
    {
        Assert.True(FileName.IsPlain(new string('a', 255)));
        Assert.False(FileName.IsPlain(new string('a', 256)));
    }

    [Theory]
    [InlineData("7F3A00000001.1.part", true)]
    [InlineData("MR7F3A0000000001.12.part", true)]
    [InlineData("MR7F3A0000000001.12.void.part", true)]
    [InlineData("MR7F3A0000000001.12.1.void.part", true)]
    [InlineData("MR7F3A0000000001.12.part.void", true)]
    [InlineData("MR7F3A0000000001.void.part", false)]
    [InlineData("fc-7f3a.void.part", false)]
    [InlineData("MR7F3A0000000001.0.part", false)]
    [InlineData("MR7F3A0000000001.part", false)]
    [InlineData("short.1.part", false)]
    [InlineData("fc-7f3a.ach.part", false)]
    [InlineData("fc-7f3a.ach", false)]
    [InlineData("../7F3A00000001.1.part", false)]
    public void Only_our_own_temporary_names_are_swept(string name, bool ours) => Assert.Equal(ours, DropNames.IsLeftover(name));
}
