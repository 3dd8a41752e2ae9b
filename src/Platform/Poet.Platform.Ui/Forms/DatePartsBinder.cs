using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Poet.Platform.Ui.Forms;

/// <summary>Binds <see cref="DateParts"/> and says in one sentence what is wrong with what was typed.</summary>
internal sealed class DatePartsBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (meta, state) = (bindingContext.ModelMetadata, bindingContext.ModelState);
        // a property of a page has no prefix when none of its fields was posted
        var name = bindingContext.ModelName.Length > 0 ? bindingContext.ModelName : bindingContext.FieldName;
        var parts = new DateParts(Posted("Day"), Posted("Month"), Posted("Year"));
        var what = DisplayWords.InSentence(meta.DisplayName ?? DisplayWords.Spaced(meta.Name ?? "date"));

        if (parts.IsEmpty && meta.IsRequired)
            state.TryAddModelError(name, $"Enter {what}, for example 27 3 2026");
        else if (parts.Problem(what) is (var part, { } says))
            state.TryAddModelError($"{name}.{part}", says);

        bindingContext.Result = ModelBindingResult.Success(parts.IsEmpty && !meta.IsRequired ? null : parts);
        return Task.CompletedTask;

        string? Posted(string part)
        {
            var value = bindingContext.ValueProvider.GetValue($"{name}.{part}");
            if (value != ValueProviderResult.None)
                state.SetModelValue($"{name}.{part}", value);
            return value.FirstValue;
        }
    }

    /// <summary>A provider rather than an attribute on the type: with that, pages would bind the property even where they do not ask for it.</summary>
    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(DateParts) ? new DatePartsBinder() : null;
    }
}
