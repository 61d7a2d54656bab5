using System.Text;
using BankHub.Channels.Files;
using BankHub.Channels.Ftps.Control;
using BankHub.Channels.Ftps.Tls;

namespace BankHub.Tests.Channels.Ftps;

/// <summary>What we say to a server, and what its words mean.</summary>
public sealed class ControlTests
{
    [Theory]
    [InlineData("a\r\nDELE b")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    public void An_argument_that_would_be_more_than_one_command_is_none(string argument)
    {
        Assert.False(FtpCommand.IsFit(argument));
        Assert.Throws<ArgumentException>(() => FtpCommand.Line("RETR", argument));
    }

    // A lone half of a pair, which no attribute can hold, has no bytes in UTF-8.
    [Fact]
    public void An_argument_that_utf8_cannot_write_is_none() => Assert.False(FtpCommand.IsFit($"a{(char)0xD800}b"));

    [Fact]
    public void Every_command_is_one_line_without_the_byte_that_telnet_interprets()
    {
        var random = new Random(99);
        for (var i = 0; i < 5000; i++)
        {
            var argument = new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next(char.MaxValue))]);
            if (!FtpCommand.IsFit(argument))
                continue;
            var line = FtpCommand.Line("STOR", argument);
            Assert.DoesNotContain((byte)0xFF, line);
            Assert.Equal(line.Length - 2, line.AsSpan().IndexOfAny((byte)'\r', (byte)'\n'));
            Assert.Equal($"STOR {argument}\r\n", Encoding.UTF8.GetString(line));
        }
    }

    [Theory]
    [InlineData("Entering Extended Passive Mode (|||60748|)", 60748)]
    [InlineData("(|||0|)", null)]
    [InlineData("(|||65536|)", null)]
    [InlineData("(||127.0.0.1|21|)", null)]
    [InlineData("nothing", null)]
    public void The_port_of_an_extended_passive_reply(string text, int? port) =>
        Assert.Equal(port, PassivePort.OfExtended(new FtpReply(229, [text])));

    [Theory]
    [InlineData("Entering Passive Mode (169,254,169,254,4,1)", 1025)]
    [InlineData("Entering Passive Mode 10,0,0,1,255,255", 65535)]
    [InlineData("(1,2,3,4,256,1)", null)]
    [InlineData("(1,2,3,4,0,0)", null)]
    [InlineData("(1,2,3,4)", null)]
    public void The_port_of_a_passive_reply_whatever_its_address(string text, int? port) =>
        Assert.Equal(port, PassivePort.Of(new FtpReply(227, [text])));

    [Theory]
    [InlineData(421, "Timeout", "Lost")]
    [InlineData(425, "Unable to build data connection", "Lost")]
    [InlineData(426, "Failure reading network stream.", "Lost")]
    [InlineData(450, "x: No such file or directory", "NotFound")]
    [InlineData(450, "busy", "Failed")]
    [InlineData(451, "local error", "Failed")]
    [InlineData(452, "Disk quota exceeded", "Failed")]
    [InlineData(552, "No space left on device", "Failed")]
    [InlineData(500, "Unknown command.", "Unsupported")]
    [InlineData(504, "not for that parameter", "Unsupported")]
    [InlineData(522, "SSL connection failed; session reuse required", "Misconfigured")]
    [InlineData(550, "Permission denied", "Denied")]
    [InlineData(550, "x: No such file or directory", "NotFound")]
    [InlineData(550, "The system cannot find the file specified. ", "NotFound")]
    [InlineData(550, "Rename failed.", "Denied")]
    [InlineData(553, "Could not create file.", "Denied")]
    [InlineData(599, "?", "Denied")]
    [InlineData(499, "?", "Failed")]
    [InlineData(250, "done, says the server, but that was not asked", "Lost")]
    [InlineData(350, "?", "Lost")]
    public void What_a_reply_means_that_was_not_hoped_for(int code, string text, string fault) =>
        Assert.Equal(Enum.Parse<FolderFault>(fault), FtpFaults.Of(new FtpReply(code, [text]), "Testing").Fault);

    [Fact]
    public void A_servers_words_are_cut_and_cleaned_before_people_see_them()
    {
        var words = FtpFaults.Of(new FtpReply(550, ["\u001b[31m" + new string('x', 4000)]), "Testing").Message;
        Assert.True(words.Length < 200);
        Assert.DoesNotContain('\u001b', words);
    }

    [Fact]
    public void Sessions_of_one_server_spell_its_name_differently_as_long_as_they_are_open()
    {
        var names = Enumerable.Range(0, 24).Select(_ => SessionName.Take("sftp7.Bank.example")).ToList();
        Assert.Equal(24, names.Select(n => n.Spelling).Distinct(StringComparer.Ordinal).Count());
        Assert.Single(names.Select(n => n.Spelling).Distinct(StringComparer.OrdinalIgnoreCase));
        names.ForEach(n => n.Dispose());
        names.ForEach(n => n.Dispose());

        // What was given back comes last, and to one alone.
        var next = Enumerable.Range(0, 64).Select(_ => SessionName.Take("sftp7.bank.example").Spelling).ToList();
        Assert.Equal(64, next.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(names.Select(n => n.Spelling), next[^24..]);
        Assert.Equal("sftp7.bank.example", SessionName.Take("sftp7.bank.example").Spelling);
        Assert.Equal("127.0.0.1", SessionName.Take("127.0.0.1").Spelling);
    }
}
