using System.Text;

namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>A format notation that is compiled: it reads a value into components and writes components as a value.</summary>
internal sealed class FieldNotation
{
    private readonly NotationStep[] _steps;
    private readonly CleanStep[] _clean;

    public FieldNotation(string text, IReadOnlyList<string> names)
    {
        (Text, (_steps, Components)) = (text, NotationCompiler.Compile(text));
        if (names.Count != Components)
        {
            throw new ArgumentException($"The notation {text} has {Components} components, not {names.Count}.", nameof(names));
        }

        foreach (var step in _steps)
        {
            step.Meaning = step.Kind == StepKind.Text ? Meanings.Of(names[step.Component], step) : Meaning.None;
        }

        _clean = [.. _steps.Select(step => new CleanStep(step))];
    }

    public string Text { get; }

    /// <summary>How many components there are; those of repeated lines once.</summary>
    public int Components { get; }

    /// <summary>The steps that lie flat, for the writer.</summary>
    public IReadOnlyList<NotationStep> Steps => _steps;

    /// <summary>Reads all of a value whatever it is; says whether it is as the notation wants it.</summary>
    /// <param name="value">The text of the field.</param>
    /// <param name="offset">Where it begins in the message.</param>
    /// <param name="parts">Takes the components.</param>
    /// <param name="faults">Takes what is wrong, where somebody wants to know.</param>
    public bool Read(ReadOnlySpan<byte> value, int offset, Parts parts, List<FieldFault>? faults) =>
        (faults is null && CleanReading.TryRead(_clean, _steps, Components, value, offset, parts))
        || new NotationReading(_steps, value, offset, parts, faults).Run(Components);

    /// <summary>The value that the components make; null or empty for one that is left out.</summary>
    public string Write(ReadOnlySpan<string?> components)
    {
        var output = new StringBuilder();
        new NotationWriting(_steps, components, output).Run();
        return output.ToString();
    }
}
