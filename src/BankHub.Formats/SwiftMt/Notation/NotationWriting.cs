using System.Text;

namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>
/// Puts components into the places that the steps have for them. Nothing is checked here: what was written is read back by the same
/// steps, and only what comes out as it went in counts.
/// </summary>
internal ref struct NotationWriting(IReadOnlyList<NotationStep> steps, ReadOnlySpan<string?> components, StringBuilder output)
{
    private readonly ReadOnlySpan<string?> _components = components;
    private int _shift;

    public void Run()
    {
        var start = output.Length;
        Write();

        // Before what is left out at the end a new line would be an empty one.
        while (output.Length >= start + 2 && output[^2] == '\r' && output[^1] == '\n')
        {
            output.Length -= 2;
        }
    }

    private void Write()
    {
        for (var i = 0; i < steps.Count;)
        {
            var step = steps[i];
            switch (step.Kind)
            {
                case StepKind.Text:
                    output.Append(At(step.Component));
                    break;
                case StepKind.Lines:
                    output.Append(At(step.Component)?.ReplaceLineEndings("\r\n"));
                    break;
                case StepKind.Literal:
                    output.Append(Encoding.ASCII.GetString(step.Signs));
                    break;
                case StepKind.Break:
                    output.Append("\r\n");
                    break;
                case StepKind.Option when !HasAny(step):
                    i = step.Next;
                    continue;
                case StepKind.Loop when HasMore(step):
                    output.Append("\r\n");
                    i = step.Next;
                    continue;
            }

            i++;
        }
    }

    private readonly string? At(int component) => component + _shift < _components.Length ? _components[component + _shift] : null;

    private readonly bool HasAny(NotationStep step)
    {
        for (var i = 0; i < step.Components; i++)
        {
            if (!string.IsNullOrEmpty(At(step.Component + i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasMore(NotationStep step)
    {
        // Repetitions follow one another behind the components before them.
        _shift += step.Components;
        return step.Component + _shift < _components.Length;
    }
}
