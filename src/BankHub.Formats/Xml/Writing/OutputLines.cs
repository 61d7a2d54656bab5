namespace BankHub.Formats.Xml.Writing;

/// <summary>
/// What the open elements hold so far, for a document with lines: where there is text, white space would be another text.
/// </summary>
internal sealed class OutputLines
{
    public const int IndentWidth = 2;

    private Content[] _levels = [];

    private enum Content : byte
    {
        None,
        Children,
        Text,
    }

    /// <summary>An element was opened that stands so deep.</summary>
    public void Open(int depth)
    {
        if (depth >= _levels.Length)
            Array.Resize(ref _levels, depth * 2);
        _levels[depth] = Content.None;
    }

    public void AddText(int depth) => _levels[depth] = Content.Text;

    /// <summary>Whether the next child of the element at this depth begins on a new line.</summary>
    public bool IsChildOnNew(int depth)
    {
        if (_levels[depth] == Content.None)
            _levels[depth] = Content.Children;
        return _levels[depth] == Content.Children;
    }

    /// <summary>Whether the end tag of the element at this depth begins on a new line.</summary>
    public bool IsClosedOnNew(int depth) => _levels[depth] == Content.Children;
}
