using System.Text;
using BankHub.Channels.Files;

namespace BankHub.Channels.Ftps.Control;

/// <summary>Reads replies from a control connection, within limits: a server cannot make it grow.</summary>
internal sealed class ReplyReader(Stream stream)
{
    private const int MaxLine = 4096;
    private const int MaxLines = 256;

    private readonly byte[] _buffer = new byte[MaxLine];
    private int _from;
    private int _to;

    /// <summary>Whether something was received that nobody has read: a reply that no command asked for.</summary>
    public bool HasMore => _to > _from;

    public async Task<FtpReply> ReadAsync(CancellationToken cancellationToken)
    {
        var first = await LineAsync(cancellationToken);
        if (first.Length < 3 || CodeOf(first) is not { } code || (first.Length > 3 && first[3] is not (' ' or '-')))
            throw Nonsense();
        var lines = new List<string> { first[Math.Min(4, first.Length)..] };
        var isLast = first.Length == 3 || first[3] == ' ';
        while (!isLast)
        {
            // Lines between the first and the last may begin with anything, other codes too (RFC 959, section 4.2).
            if (lines.Count == MaxLines)
                throw Nonsense();
            var line = await LineAsync(cancellationToken);
            isLast = CodeOf(line) == code && (line.Length == 3 || line[3] == ' ');
            lines.Add(isLast ? line[Math.Min(4, line.Length)..] : line);
        }

        return new FtpReply(code, lines);
    }

    private static int? CodeOf(string line) =>
        line.Length >= 3 && line[0] is >= '1' and <= '5' && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2])
            ? ((line[0] - '0') * 100) + ((line[1] - '0') * 10) + line[2] - '0'
            : null;

    private async Task<string> LineAsync(CancellationToken cancellationToken)
    {
        for (var searched = _from; ;)
        {
            var end = _buffer.AsSpan(searched, _to - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                var line = _buffer.AsSpan(_from, searched + end - _from).TrimEnd((byte)'\r');
                _from = searched + end + 1;
                return Encoding.UTF8.GetString(line);
            }

            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
            searched = _to;
            if (_to == MaxLine)
                throw Nonsense();
            var got = await stream.ReadAsync(_buffer.AsMemory(_to), cancellationToken);
            if (got == 0)
                throw new FolderException(FolderFault.Lost, "The server ended the session.");
            _to += got;
        }
    }

    private static FolderException Nonsense() => new(FolderFault.Lost, "The server sent what is no reply.");
}
