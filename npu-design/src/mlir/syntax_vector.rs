//! Custom syntax of `vector`: what is done to vectors between memory and arithmetic.

use super::ir::{Attr, Type, ValueId, VectorType};
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax::Syntax;
use super::syntax_npu::index_list;
use super::syntax_std::{cast, indices, pair, turned, typed};

const fn s(name: &'static str, parse: super::syntax::ParseFn) -> Syntax {
    Syntax { name, parse }
}

pub(super) const OPS: &[Syntax] = &[
    s("vector.load", load),
    s("vector.store", store),
    s("vector.transfer_read", load),
    s("vector.transfer_write", store),
    s("vector.splat", splat),
    s("vector.broadcast", cast),
    s("vector.shape_cast", cast),
    s("vector.bitcast", cast),
    s("vector.extract", extract),
    s("vector.insert", insert),
    s("vector.extractelement", extract_element),
    s("vector.insertelement", insert_element),
    s("vector.extract_strided_slice", cast),
    s("vector.insert_strided_slice", insert_slice),
    s("vector.from_elements", from_elements),
    s("vector.fma", fma),
    s("vector.shuffle", shuffle),
    s("vector.reduction", reduction),
];

/// `%m[%i] : memref<..>, vector<..>`; a transfer has its padding and a mask behind the indices.
fn load(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    indices(p, b)?;
    let (_, ty) = access(p, b)?;
    b.result(ty);
    Ok(())
}

/// `%v, %m[%i] : memref<..>, vector<..>`; a transfer may have a mask, and its types the other way round.
fn store(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    indices(p, b)?;
    access(p, b)?;
    Ok(())
}

/// What follows the indices: operands, attributes, both types.
fn access(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<(Type, Type)> {
    rest(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let first = access_type(p, &b.operands)?;
    p.expect(b',')?;
    Ok((first, access_type(p, &b.operands)?))
}

/// The type of the memory or, of a store, of the vector. Behind a load's indices stand other vectors.
fn access_type(p: &mut Parser<'_>, operands: &[ValueId]) -> PResult<Type> {
    let start = p.span().start;
    let ty = p.ty()?;
    let of_kind = |&&v: &&ValueId| match (&p.value(v).ty, &ty) {
        (Type::MemRef(_), Type::MemRef(_)) => true,
        (Type::Vector(_), Type::Vector(_)) => operands.first() == Some(&v),
        _ => false,
    };
    if let Some(&operand) = operands.iter().find(of_kind) {
        p.of_type(operand, &ty, p.since(start))?;
    }
    Ok(ty)
}

/// `, %a, %b`, or nothing.
fn rest(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    while p.eat(b',')? {
        b.operands.push(p.operand()?);
    }
    Ok(())
}

/// `%x : vector<..>`.
fn splat(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    typed(p, b)
}

/// `[0, %i]`.
fn position(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let start = p.span().start;
    let list = index_list(p)?;
    let span = p.since(start);
    b.set("position", list, span);
    Ok(())
}

/// `%v[0] : i32 from vector<..>`; earlier versions name the vector's type alone.
fn extract(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    position(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.ty()?;
    let result = if p.eat_word("from")? {
        p.ty()?;
        ty
    } else {
        let depth = b.attrs.iter().find(|a| a.name == "position");
        let depth = depth
            .and_then(|a| a.value.as_array())
            .map_or(0, <[Attr]>::len);
        inner(ty, depth)
    };
    b.result(result);
    Ok(())
}

/// What lies `depth` extents within a vector.
fn inner(ty: Type, depth: usize) -> Type {
    match ty {
        Type::Vector(v) if depth == v.shape.len() => Type::Scalar(v.element),
        Type::Vector(v) if depth < v.shape.len() => Type::Vector(VectorType {
            shape: v.shape[depth..].to_vec(),
            element: v.element,
        }),
        other => other,
    }
}

/// `%x, %v[0] : i32 into vector<..>`.
fn insert(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    position(p, b)?;
    turned(p, b, "into")
}

/// `[%i : i32]`, or nothing between the brackets.
fn element(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'[')?;
    let span = p.span();
    let mut list = Vec::new();
    if !p.at(b']') {
        list.push(Attr::Value(p.operand()?));
        p.expect(b':')?;
        p.ty()?;
    }
    p.expect(b']')?;
    b.set("position", Attr::Array(list), span);
    Ok(())
}

/// `%v[%i : i32] : vector<..>`.
fn extract_element(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    element(p, b)?;
    typed(p, b)?;
    for ty in &mut b.result_types {
        if let Type::Vector(v) = ty {
            *ty = Type::Scalar(v.element);
        }
    }
    Ok(())
}

/// `%x, %v[%i : i32] : vector<..>`.
fn insert_element(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    element(p, b)?;
    typed(p, b)
}

/// `%part, %v {offsets = [2], strides = [1]} : vector<..> into vector<..>`.
fn insert_slice(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    turned(p, b, "into")
}

/// `%a, %b : vector<..>`.
fn from_elements(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    rest(p, b)?;
    typed(p, b)
}

/// `%a, %b, %c : vector<..>`.
fn fma(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    rest(p, b)?;
    typed(p, b)
}

/// `%a, %b [0, 4, 1, 5] : vector<..>, vector<..>`.
fn shuffle(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    let start = p.span().start;
    let mask = index_list(p)?;
    let lanes = mask.as_array().map_or(0, <[Attr]>::len) as u64;
    let span = p.since(start);
    b.set("mask", mask, span);
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.ty()?;
    p.expect(b',')?;
    p.ty()?;
    b.result(match ty {
        Type::Vector(mut v) if !v.shape.is_empty() => {
            v.shape[0] = lanes;
            Type::Vector(v)
        }
        other => other,
    });
    Ok(())
}

/// `<add>, %v, %start : vector<..> into i32`.
fn reduction(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'<')?;
    let (kind, span) = p.word("a way to combine such as `add`")?;
    b.set("kind", Attr::Word(kind), span);
    p.expect(b'>')?;
    p.expect(b',')?;
    b.operands.push(p.operand()?);
    rest(p, b)?;
    turned(p, b, "into")
}
