using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Poet.Platform.Ui.Forms;

/// <summary>Gives the framework's own messages the tone of the rest: plain, starting with what to do, no full stop.</summary>
internal sealed class PlainSentences : IValidationMetadataProvider
{
    /// <summary>Says in plain words what model binding refuses.</summary>
    public static void Use(MvcOptions options)
    {
        var says = options.ModelBindingMessageProvider;
        says.SetAttemptedValueIsInvalidAccessor((_, field) => $"Enter {InSentence(field)} in a form that can be read");
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Enter a value that can be read");
        says.SetUnknownValueIsInvalidAccessor(field => $"Enter {InSentence(field)} in a form that can be read");
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Enter a value that can be read");
        says.SetValueIsInvalidAccessor(_ => "Enter a value that can be read");
        says.SetValueMustBeANumberAccessor(field => $"Enter {InSentence(field)} as a number");
        says.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        says.SetValueMustNotBeNullAccessor(_ => "Enter a value");
        says.SetMissingBindRequiredValueAccessor(field => $"Enter {InSentence(field)}");
        says.SetMissingKeyOrValueAccessor(() => "Enter a value");
        options.ModelMetadataDetailsProviders.Add(new PlainSentences());
    }

    /// <inheritdoc/>
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        var name = InSentence(context.Attributes.OfType<DisplayAttribute>().FirstOrDefault()?.GetName() ?? context.Key.Name ?? "value");
        var type = Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType;
        var verb = type.IsEnum || type == typeof(bool) ? "Choose" : "Enter";
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
                rule.ErrorMessage = Sentence(rule, verb, name);
    }

    // a property without a display name gives its own
    private static string InSentence(string name) => DisplayWords.InSentence(DisplayWords.Spaced(name));

    // braces in a display name would be read as format places
    private static string? Sentence(ValidationAttribute rule, string verb, string name) => rule switch
    {
        RequiredAttribute => $"{verb} {name}",
        StringLengthAttribute { MinimumLength: > 0 } l => $"Enter {name} with {l.MinimumLength} to {l.MaximumLength} characters",
        StringLengthAttribute l => $"Enter {name} with at most {l.MaximumLength} characters",
        MaxLengthAttribute l => $"Enter {name} with at most {l.Length} characters",
        RangeAttribute r => FormattableString.Invariant($"Enter {name} from {r.Minimum} to {r.Maximum}"),
        _ => null,
    } is { } sentence ? sentence.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) : null;
}
